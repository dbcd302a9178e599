-- What the parties of an enquiry wrote and did; what is internal is for one side alone.
CREATE TABLE enquiry_line (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  enquiry_id BIGINT NOT NULL,
  side VARCHAR(8) NOT NULL,
  internal BOOLEAN NOT NULL,
  kind VARCHAR(12) NOT NULL,
  words TEXT NULL,
  person_id BIGINT NULL COMMENT 'none where the portal did it',
  name VARCHAR(100) NULL,
  said_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY line_of_enquiry (tenant_id, enquiry_id, id),
  CONSTRAINT line_enquiry FOREIGN KEY (tenant_id, enquiry_id) REFERENCES enquiry (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT line_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What each side says came of it.
CREATE TABLE enquiry_outcome (
  tenant_id INT NOT NULL,
  enquiry_id BIGINT NOT NULL,
  side VARCHAR(8) NOT NULL,
  result VARCHAR(4) NOT NULL,
  amount BIGINT NULL COMMENT '万元',
  starts_on DATE NULL,
  reason VARCHAR(12) NULL,
  words VARCHAR(1000) NULL,
  told_by BIGINT NOT NULL,
  told_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, enquiry_id, side),
  CONSTRAINT outcome_enquiry FOREIGN KEY (tenant_id, enquiry_id) REFERENCES enquiry (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT outcome_teller FOREIGN KEY (told_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
