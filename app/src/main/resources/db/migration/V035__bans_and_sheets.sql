-- Who may not apply to a programme until when.
CREATE TABLE ban (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  organisation_id BIGINT NOT NULL,
  programme_tenant_id INT NOT NULL,
  programme_id BIGINT NOT NULL,
  ground VARCHAR(40) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  since DATE NOT NULL,
  until DATE NOT NULL COMMENT 'the first day on which it may apply again',
  entry CHAR(12) NULL COMMENT 'public id',
  decided_by BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY ban_public_id (tenant_id, public_id),
  KEY ban_of_organisation (tenant_id, organisation_id, id),
  CONSTRAINT ban_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT ban_programme FOREIGN KEY (programme_tenant_id, programme_id) REFERENCES programme (tenant_id, id),
  CONSTRAINT ban_decider FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A recommendation over several applications of a call.
CREATE TABLE sheet (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  call_id BIGINT NOT NULL,
  title_zh VARCHAR(200) NOT NULL,
  title_en VARCHAR(300) NOT NULL,
  state VARCHAR(10) NOT NULL,
  note VARCHAR(2000) NULL,
  quota_waiver VARCHAR(300) NULL COMMENT 'the document that allows more than the quota',
  drafted_by BIGINT NOT NULL,
  drafted_at DATETIME(6) NOT NULL,
  approved_by BIGINT NULL,
  approved_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY sheet_public_id (tenant_id, public_id),
  KEY sheet_of_call (tenant_id, call_id, id),
  CONSTRAINT sheet_call FOREIGN KEY (tenant_id, call_id) REFERENCES call_round (tenant_id, id),
  CONSTRAINT sheet_drafter FOREIGN KEY (drafted_by) REFERENCES person (id),
  CONSTRAINT sheet_approver FOREIGN KEY (approved_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE sheet_line (
  tenant_id INT NOT NULL,
  sheet_id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  place INT NOT NULL,
  submission INT NOT NULL,
  revision INT NOT NULL,
  reason VARCHAR(1000) NULL,
  risk VARCHAR(1000) NULL,
  conditions VARCHAR(1000) NULL,
  PRIMARY KEY (tenant_id, sheet_id, application_id),
  CONSTRAINT line_of_sheet FOREIGN KEY (tenant_id, sheet_id) REFERENCES sheet (tenant_id, id),
  CONSTRAINT line_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
