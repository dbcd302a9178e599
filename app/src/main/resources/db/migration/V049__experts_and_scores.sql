-- What an expert says of the own work: by it somebody is drawn, and by it somebody is left out.
CREATE TABLE expert_profile (
  tenant_id INT NOT NULL,
  person_id BIGINT NOT NULL,
  sectors VARCHAR(1000) NOT NULL COMMENT 'codes, as JSON',
  employer VARCHAR(200) NULL,
  employer_code VARCHAR(18) NULL,
  declared VARCHAR(4000) NULL COMMENT 'names or codes of organisations, a line each',
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT expert_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT expert_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A draw that anybody can do again: who could be drawn, and the seed that put them in order.
CREATE TABLE expert_draw (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  submission INT NOT NULL,
  sector VARCHAR(20) NULL,
  seed CHAR(32) NOT NULL,
  pool MEDIUMTEXT NOT NULL COMMENT 'public ids of people, as JSON',
  drawn_by BIGINT NOT NULL,
  drawn_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY draw_of_submission (tenant_id, application_id, submission),
  CONSTRAINT draw_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT draw_person FOREIGN KEY (drawn_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The sheet of one expert in one round for one submission.
CREATE TABLE score (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  draw_id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  submission INT NOT NULL,
  round INT NOT NULL,
  person_id BIGINT NOT NULL,
  state VARCHAR(10) NOT NULL,
  points VARCHAR(4000) NOT NULL COMMENT 'by criterion, as JSON',
  total DECIMAL(8,2) NULL,
  remark VARCHAR(1000) NULL COMMENT 'also why somebody does not score',
  asked_at DATETIME(6) NOT NULL,
  done_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY score_public_id (tenant_id, public_id),
  UNIQUE KEY score_of_person (tenant_id, draw_id, round, person_id),
  KEY score_of_application (tenant_id, application_id, submission),
  KEY score_by_person (tenant_id, person_id, id),
  CONSTRAINT score_draw FOREIGN KEY (tenant_id, draw_id) REFERENCES expert_draw (tenant_id, id),
  CONSTRAINT score_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT score_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
