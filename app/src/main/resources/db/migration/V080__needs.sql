-- What an enterprise looks for, with the clocks that its publication sets.
CREATE TABLE need (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  organisation_id BIGINT NOT NULL,
  title VARCHAR(200) NOT NULL,
  problem VARCHAR(4000) NOT NULL,
  sector VARCHAR(20) NULL,
  industry VARCHAR(20) NULL,
  area CHAR(6) NULL,
  equipment VARCHAR(200) NULL,
  capacity DECIMAL(18,4) NULL,
  capacity_unit VARCHAR(40) NULL,
  saving DECIMAL(7,4) NULL COMMENT 'per cent',
  budget BIGINT NULL COMMENT '万元',
  loan BIGINT NULL COMMENT '万元',
  mode VARCHAR(8) NOT NULL,
  most INT NULL COMMENT 'how many answers are counted',
  counted INT NOT NULL COMMENT 'answers handed in and not withdrawn',
  question_days INT NOT NULL COMMENT 'working days',
  answer_days INT NOT NULL COMMENT 'working days after those',
  typed JSON NOT NULL COMMENT 'the draft as typed; empty once it is published',
  revision INT NOT NULL,
  published_at DATETIME(6) NULL,
  questions_until DATETIME(6) NOT NULL COMMENT 'of a draft: as if it were published when it was kept',
  closes_at DATETIME(6) NOT NULL,
  reminded INT NOT NULL COMMENT 'days after the close of the last reminder, -1 before the close',
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY need_public_id (tenant_id, public_id),
  KEY need_of_organisation (tenant_id, organisation_id, id),
  KEY need_published (tenant_id, published_at, closes_at),
  KEY need_closing (tenant_id, closes_at, id),
  CONSTRAINT need_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What an answer has to say yes or no to, one by one; frozen with the publication.
CREATE TABLE need_requirement (
  tenant_id INT NOT NULL,
  need_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  place INT NOT NULL,
  text VARCHAR(500) NOT NULL,
  must BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, need_id, id),
  CONSTRAINT requirement_of_need FOREIGN KEY (tenant_id, need_id) REFERENCES need (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
