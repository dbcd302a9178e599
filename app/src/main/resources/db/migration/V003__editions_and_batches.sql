-- An edition is a catalog as one document issued it; a batch is what was published on one day.
CREATE TABLE edition (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  catalog_id BIGINT NOT NULL,
  code VARCHAR(40) NOT NULL,
  title_zh VARCHAR(300) NOT NULL,
  title_en VARCHAR(300) NULL,
  document_number VARCHAR(100) NULL,
  issuers JSON NOT NULL,
  issued_on DATE NULL,
  valid_from DATE NULL,
  valid_to DATE NULL,
  supersedes_id BIGINT NULL,
  source VARCHAR(500) NULL,
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY edition_code (tenant_id, catalog_id, code),
  CONSTRAINT edition_of_catalog FOREIGN KEY (tenant_id, catalog_id) REFERENCES catalog (tenant_id, id),
  CONSTRAINT edition_supersedes FOREIGN KEY (tenant_id, supersedes_id) REFERENCES edition (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE batch (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  catalog_id BIGINT NOT NULL,
  edition_id BIGINT NOT NULL,
  code VARCHAR(40) NOT NULL,
  title_zh VARCHAR(300) NOT NULL,
  title_en VARCHAR(300) NULL,
  document_number VARCHAR(100) NULL,
  published_on DATE NULL,
  valid_from DATE NULL,
  valid_to DATE NULL,
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY batch_code (tenant_id, catalog_id, code),
  KEY batch_by_day (tenant_id, published_on),
  CONSTRAINT batch_of_edition FOREIGN KEY (tenant_id, edition_id) REFERENCES edition (tenant_id, id),
  CONSTRAINT batch_of_catalog FOREIGN KEY (tenant_id, catalog_id) REFERENCES catalog (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
