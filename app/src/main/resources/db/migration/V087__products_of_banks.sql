-- What banks offer. A version that was published never changes; which one counts is said by the product.
CREATE TABLE finance_product (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  organisation_id BIGINT NOT NULL COMMENT 'of the bank',
  revision INT NOT NULL,
  current_version INT NULL COMMENT 'none before the first is published',
  made_at DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  withdrawn_for VARCHAR(500) NULL,
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY finance_product_public_id (tenant_id, public_id),
  KEY finance_product_bank (tenant_id, organisation_id, id),
  CONSTRAINT finance_product_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT finance_product_of FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE finance_product_version (
  tenant_id INT NOT NULL,
  product_id BIGINT NOT NULL,
  version INT NOT NULL,
  terms JSON NOT NULL,
  note VARCHAR(500) NULL COMMENT 'why it is new, for everybody',
  written_at DATETIME(6) NOT NULL,
  written_by BIGINT NULL,
  published_at DATETIME(6) NULL,
  published_by BIGINT NULL,
  PRIMARY KEY (tenant_id, product_id, version),
  CONSTRAINT finance_product_version_of FOREIGN KEY (tenant_id, product_id) REFERENCES finance_product (tenant_id, id),
  CONSTRAINT finance_product_version_writer FOREIGN KEY (written_by) REFERENCES person (id),
  CONSTRAINT finance_product_version_publisher FOREIGN KEY (published_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
