-- The one place where the dates of the versions have become a status: rebuilt whenever a version is appended.
CREATE TABLE entry_period (
  tenant_id INT NOT NULL,
  entry_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  status VARCHAR(20) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (tenant_id, entry_id, from_on),
  CONSTRAINT period_of_version FOREIGN KEY (tenant_id, entry_id, version) REFERENCES entry_version (tenant_id, entry_id, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
