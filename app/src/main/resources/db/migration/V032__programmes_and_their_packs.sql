-- A way into a catalog; a programme of tenant 1 is run by every province that has a call for it.
CREATE TABLE programme (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  code VARCHAR(40) NOT NULL,
  catalog_id BIGINT NULL,
  name_zh VARCHAR(200) NOT NULL,
  name_en VARCHAR(300) NOT NULL,
  position INT NOT NULL,
  retired BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY programme_public_id (tenant_id, public_id),
  UNIQUE KEY programme_code (tenant_id, code),
  CONSTRAINT programme_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT programme_catalog FOREIGN KEY (tenant_id, catalog_id) REFERENCES catalog (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The rules of a programme in one tenant; a released one never changes. Texts, not JSON, because hashes are taken of them.
CREATE TABLE pack_version (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  programme_tenant_id INT NOT NULL,
  programme_id BIGINT NOT NULL,
  version INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  own MEDIUMTEXT NOT NULL COMMENT 'what this tenant says itself',
  base_version INT NULL COMMENT 'of the national pack',
  pack MEDIUMTEXT NOT NULL COMMENT 'complete, with what is inherited',
  note VARCHAR(1000) NULL,
  drafted_by BIGINT NULL,
  drafted_at DATETIME(6) NOT NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY pack_version_number (tenant_id, programme_tenant_id, programme_id, version),
  CONSTRAINT pack_of_programme FOREIGN KEY (programme_tenant_id, programme_id) REFERENCES programme (tenant_id, id),
  CONSTRAINT pack_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT pack_drafter FOREIGN KEY (drafted_by) REFERENCES person (id),
  CONSTRAINT pack_decider FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
