-- What a tenant keeps lists of; detail holds the texts, source, owner and rules, schemas are versioned field lists.
CREATE TABLE catalog (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  code VARCHAR(20) NOT NULL,
  form VARCHAR(20) NOT NULL,
  entry_kind VARCHAR(20) NULL,
  level VARCHAR(20) NOT NULL,
  name_zh VARCHAR(200) NOT NULL,
  name_en VARCHAR(300) NOT NULL,
  position INT NOT NULL,
  detail JSON NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY catalog_code (tenant_id, code),
  CONSTRAINT catalog_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE catalog_schema (
  tenant_id INT NOT NULL,
  catalog_id BIGINT NOT NULL,
  version INT NOT NULL,
  fields JSON NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, version),
  CONSTRAINT schema_of_catalog FOREIGN KEY (tenant_id, catalog_id) REFERENCES catalog (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE badge (
  tenant_id INT NOT NULL,
  code VARCHAR(40) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  name_zh VARCHAR(100) NOT NULL,
  name_en VARCHAR(160) NOT NULL,
  public_to VARCHAR(30) NOT NULL,
  detail JSON NOT NULL,
  PRIMARY KEY (tenant_id, code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
