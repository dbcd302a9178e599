-- What an organisation offers. Its draft stays beside what was handed in, which is all that anybody else reads.
CREATE TABLE need_response (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  need_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  typed JSON NOT NULL COMMENT 'the draft',
  words VARCHAR(4000) NULL,
  valid_until DATE NULL,
  offer JSON NULL,
  revision INT NOT NULL,
  handed_in_at DATETIME(6) NULL,
  withdrawn_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY need_response_public_id (tenant_id, public_id),
  UNIQUE KEY need_response_of (tenant_id, need_id, organisation_id),
  KEY need_response_by (tenant_id, organisation_id, id),
  CONSTRAINT response_to_need FOREIGN KEY (tenant_id, need_id) REFERENCES need (tenant_id, id),
  CONSTRAINT need_response_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- To each requirement, as handed in.
CREATE TABLE need_answer (
  tenant_id INT NOT NULL,
  response_id BIGINT NOT NULL,
  requirement_id BIGINT NOT NULL,
  verdict VARCHAR(8) NOT NULL,
  words VARCHAR(1000) NULL,
  PRIMARY KEY (tenant_id, response_id, requirement_id),
  CONSTRAINT need_answer_of FOREIGN KEY (tenant_id, response_id) REFERENCES need_response (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What came of a need: its key allows one.
CREATE TABLE need_outcome (
  tenant_id INT NOT NULL,
  need_id BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  response_id BIGINT NULL,
  value BIGINT NULL COMMENT '万元',
  starts_on DATE NULL,
  reason VARCHAR(1000) NULL,
  decided_by BIGINT NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, need_id),
  CONSTRAINT outcome_of_need FOREIGN KEY (tenant_id, need_id) REFERENCES need (tenant_id, id),
  CONSTRAINT outcome_response FOREIGN KEY (tenant_id, response_id) REFERENCES need_response (tenant_id, id),
  CONSTRAINT outcome_decider FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
