-- An entry never changes: its versions do, append-only, and its periods are what the versions mean day by day.
CREATE TABLE entry (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  catalog_id BIGINT NOT NULL,
  batch_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  number VARCHAR(60) NOT NULL,
  holder_tenant_id INT NULL,
  holder_id BIGINT NULL,
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY entry_public_id (tenant_id, public_id),
  UNIQUE KEY entry_number (tenant_id, catalog_id, number),
  KEY entry_in_catalog (tenant_id, catalog_id, id),
  KEY entry_in_batch (tenant_id, batch_id, id),
  KEY entry_of_holder (holder_tenant_id, holder_id),
  CONSTRAINT entry_of_catalog FOREIGN KEY (tenant_id, catalog_id) REFERENCES catalog (tenant_id, id),
  CONSTRAINT entry_of_batch FOREIGN KEY (tenant_id, batch_id) REFERENCES batch (tenant_id, id),
  CONSTRAINT entry_holder FOREIGN KEY (holder_tenant_id, holder_id) REFERENCES organisation (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE entry_version (
  tenant_id INT NOT NULL,
  entry_id BIGINT NOT NULL,
  version INT NOT NULL,
  transaction VARCHAR(20) NOT NULL,
  reason VARCHAR(1000) NULL,
  effective_on DATE NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by VARCHAR(100) NOT NULL,
  schema_version INT NOT NULL,
  content JSON NOT NULL,
  stage VARCHAR(20) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NULL,
  suspended_from DATE NULL,
  suspended_to DATE NULL,
  ended_on DATE NULL,
  ended_as VARCHAR(20) NULL,
  PRIMARY KEY (tenant_id, entry_id, version),
  CONSTRAINT version_of_entry FOREIGN KEY (tenant_id, entry_id) REFERENCES entry (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
