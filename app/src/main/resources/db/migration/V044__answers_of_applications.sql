-- What was answered in an application, by whom and when; rows are only added, the newest of a field counts.
CREATE TABLE application_answer (
  tenant_id INT NOT NULL,
  application_id BIGINT NOT NULL,
  number INT NOT NULL COMMENT 'in the order in which they came',
  field VARCHAR(60) NOT NULL,
  value MEDIUMTEXT NULL COMMENT 'JSON; null where an answer was taken away',
  origin VARCHAR(12) NOT NULL,
  person_id BIGINT NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, application_id, number),
  KEY answer_of_field (tenant_id, application_id, field, number),
  CONSTRAINT answer_of_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT answer_by FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A section that was copied from an earlier application: somebody has to say that it is still true.
CREATE TABLE application_copied (
  tenant_id INT NOT NULL,
  application_id BIGINT NOT NULL,
  section VARCHAR(60) NOT NULL,
  origin CHAR(12) NOT NULL COMMENT 'public id of the earlier application',
  confirmed_by BIGINT NULL,
  confirmed_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, application_id, section),
  CONSTRAINT copied_into_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT copied_confirmer FOREIGN KEY (confirmed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
