-- An organisation belongs to its home tenant; the same credit code may be known to several.
CREATE TABLE organisation (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  credit_code CHAR(18) NULL,
  name_zh VARCHAR(200) NOT NULL,
  name_en VARCHAR(300) NULL,
  kind VARCHAR(20) NOT NULL,
  area CHAR(6) NULL,
  industry VARCHAR(20) NULL,
  sectors JSON NOT NULL,
  badges JSON NOT NULL,
  summary TEXT NULL,
  summary_en TEXT NULL,
  data JSON NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY organisation_public_id (tenant_id, public_id),
  UNIQUE KEY organisation_credit_code (tenant_id, credit_code),
  KEY organisation_name (tenant_id, name_zh),
  CONSTRAINT organisation_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
