-- What a city owes the province for a quarter, or for a whole year (quarter 0); the figures are frozen when it confirms them.
CREATE TABLE evaluation_summary (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  rulebook VARCHAR(40) NOT NULL,
  city CHAR(6) NOT NULL,
  of_year INT NOT NULL,
  of_quarter INT NOT NULL,
  due_on DATE NOT NULL,
  figures MEDIUMTEXT NULL,
  confirmed_by BIGINT NULL,
  confirmed_on DATE NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY evaluation_summary_public_id (tenant_id, public_id),
  UNIQUE KEY evaluation_summary_of_period (tenant_id, city, of_year, of_quarter),
  CONSTRAINT evaluation_summary_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT evaluation_summary_confirmer FOREIGN KEY (confirmed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
