-- Synonyms and corrections that editors keep; the national sets hold for everyone, a tenant adds its own.
CREATE TABLE synonym_set (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(20) NOT NULL,
  head VARCHAR(100) NOT NULL,
  terms JSON NOT NULL,
  source VARCHAR(200) NULL,
  PRIMARY KEY (tenant_id, id),
  KEY synonym_set_id (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE correction (
  tenant_id INT NOT NULL,
  wrong VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  right_form VARCHAR(100) NOT NULL,
  source VARCHAR(200) NULL,
  PRIMARY KEY (tenant_id, wrong)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
