-- Figures of an organisation, each once by what it is and of which year; rows are only added, the newest counts.
CREATE TABLE organisation_fact (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  fact VARCHAR(60) NOT NULL,
  of_year INT NOT NULL COMMENT '0 for what belongs to no year',
  value VARCHAR(2000) NOT NULL,
  unit VARCHAR(40) NULL,
  source VARCHAR(12) NOT NULL,
  reference VARCHAR(40) NULL COMMENT 'public id of the application that it came with',
  entered_by BIGINT NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY fact_of_organisation (tenant_id, organisation_id, fact, of_year, id),
  CONSTRAINT fact_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT fact_enterer FOREIGN KEY (entered_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
