-- Which application became, or renewed, which entry.
CREATE TABLE listing (
  tenant_id INT NOT NULL,
  application_id BIGINT NOT NULL,
  entry_tenant_id INT NOT NULL,
  entry CHAR(12) NOT NULL COMMENT 'public id',
  renewed BOOLEAN NOT NULL,
  listed_by BIGINT NOT NULL,
  listed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, application_id),
  KEY listing_of_entry (entry_tenant_id, entry),
  CONSTRAINT listed_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT listing_entry FOREIGN KEY (entry_tenant_id, entry) REFERENCES entry (tenant_id, public_id),
  CONSTRAINT listing_by FOREIGN KEY (listed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
