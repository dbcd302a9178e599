-- What a catalog lists, what somebody enters and what an official has verified are the same thing in different states.
ALTER TABLE organisation
  ADD COLUMN state VARCHAR(10) NOT NULL DEFAULT 'LISTED' COMMENT 'LISTED by a catalog, DRAFT, VERIFIED, MERGED',
  ADD COLUMN verified_at DATETIME(6) NULL,
  ADD COLUMN contact_name VARCHAR(100) NULL,
  ADD COLUMN contact_phone VARCHAR(40) NULL,
  ADD COLUMN contact_email VARCHAR(254) NULL,
  ADD COLUMN head_id BIGINT NULL COMMENT 'of which it is a branch',
  ADD COLUMN head_agreed_at DATETIME(6) NULL,
  ADD COLUMN head_sees BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN merged_into BIGINT NULL,
  ADD CONSTRAINT organisation_head FOREIGN KEY (tenant_id, head_id) REFERENCES organisation (tenant_id, id),
  ADD CONSTRAINT organisation_survivor FOREIGN KEY (tenant_id, merged_into) REFERENCES organisation (tenant_id, id);

CREATE OR REPLACE VIEW searchable_organisation AS
SELECT
  'organisation' AS kind, o.tenant_id, o.id, o.public_id, o.changed_at,
  CONCAT('organisations/', o.public_id) AS path,
  o.name_zh AS title, o.name_en AS title_en, o.summary, o.summary_en AS body,
  CASE WHEN o.credit_code IS NULL THEN JSON_ARRAY() ELSE JSON_ARRAY(o.credit_code) END AS identifiers,
  o.name_zh AS organisation, NULL AS catalog, NULL AS batch,
  o.sectors, CASE WHEN o.industry IS NULL THEN JSON_ARRAY() ELSE JSON_ARRAY(o.industry) END AS industries,
  o.area, NULL AS level, JSON_ARRAY() AS procurement, o.badges,
  CASE WHEN o.tenant_id = 1 THEN (SELECT JSON_ARRAYAGG(t.id) FROM tenant t)
    ELSE (SELECT JSON_ARRAYAGG(s.tenant_id) FROM showing s WHERE s.owner_id = o.tenant_id AND s.kind = 'organisation' AND s.subject_id = o.id) END AS visible_in,
  '[]' AS periods, CAST(o.changed_at AS DATE) AS listed_on, CAST(NULL AS DATE) AS deadline, CAST(NULL AS DATE) AS expires_on,
  o.sample, JSON_ARRAY() AS indicators
FROM organisation o
WHERE o.state IN ('LISTED', 'VERIFIED');
