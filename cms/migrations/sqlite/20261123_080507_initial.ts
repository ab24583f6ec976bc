import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`normative_document_issuers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`authority_id\` text(36),
  	\`name_as_issued\` text,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_issuers_order_idx\` ON \`normative_document_issuers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_issuers_parent_id_idx\` ON \`normative_document_issuers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_issuers_authority_idx\` ON \`normative_document_issuers\` (\`authority_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_editions_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`normative_document_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_editions_attachments_order_idx\` ON \`normative_document_editions_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_editions_attachments_parent_id_idx\` ON \`normative_document_editions_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_editions_attachments_file_idx\` ON \`normative_document_editions_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_editions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`adopted_on\` text,
  	\`in_force_from\` text,
  	\`in_force_through\` text,
  	\`made_by_target_id\` text(36),
  	\`made_by_citation_title\` text,
  	\`made_by_citation_number\` text,
  	\`made_by_citation_on\` text,
  	\`body\` text,
  	FOREIGN KEY (\`made_by_target_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_editions_order_idx\` ON \`normative_document_editions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_editions_parent_id_idx\` ON \`normative_document_editions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_editions_made_by_made_by_target_idx\` ON \`normative_document_editions\` (\`made_by_target_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_attachments_order_idx\` ON \`normative_document_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_attachments_parent_id_idx\` ON \`normative_document_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_attachments_file_idx\` ON \`normative_document_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_registrations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`unified_number\` text,
  	\`registered_on\` text,
  	\`valid_through\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_registrations_order_idx\` ON \`normative_document_registrations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_registrations_parent_id_idx\` ON \`normative_document_registrations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_legal_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`act\` text,
  	\`citation_title\` text,
  	\`citation_number\` text,
  	\`citation_on\` text,
  	\`articles\` text,
  	\`effective_on\` text,
  	\`through\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_legal_relations_order_idx\` ON \`normative_document_legal_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_legal_relations_parent_id_idx\` ON \`normative_document_legal_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_target_groups\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_target_groups_order_idx\` ON \`normative_document_target_groups\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_target_groups_parent_idx\` ON \`normative_document_target_groups\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_service_objects\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_service_objects_order_idx\` ON \`normative_document_service_objects\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_service_objects_parent_idx\` ON \`normative_document_service_objects\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_industries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_industries_order_idx\` ON \`normative_document_industries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_industries_parent_idx\` ON \`normative_document_industries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_disclosure_changes_order_idx\` ON \`normative_document_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_disclosure_changes_parent_id_idx\` ON \`normative_document_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`level_of_force\` text,
  	\`document_kind\` text,
  	\`signed_on\` text,
  	\`promulgated_on\` text,
  	\`effective_on\` text,
  	\`distributed_on\` text,
  	\`validity_term_kind\` text,
  	\`validity_term_years\` numeric,
  	\`validity_term_through\` text,
  	\`addressees\` text,
  	\`instrument_form\` text,
  	\`adopted_on\` text,
  	\`approved_on\` text,
  	\`record_filing_number\` text,
  	\`record_filing_on\` text,
  	\`record_filing_with\` text,
  	\`legality_review_by\` text,
  	\`legality_review_number\` text,
  	\`legality_review_on\` text,
  	\`construed_by_id\` text(36),
  	\`contact\` text,
  	\`history_note\` text,
  	\`stated_validity_state\` text,
  	\`stated_validity_on\` text,
  	\`stated_validity_source\` text,
  	\`validity_verified_on\` text,
  	\`validity_verified_by_id\` text(36),
  	\`summary\` text,
  	\`disclosure_mode\` text DEFAULT 'proactive',
  	\`disclosure_note\` text,
  	\`disclosure_ground\` text,
  	\`disclosure_review_due_on\` text,
  	\`combined_category\` text,
  	\`secrecy_review_by\` text,
  	\`secrecy_review_on\` text,
  	\`source\` text,
  	\`is_reprint\` integer,
  	\`original_url\` text,
  	\`original_published_at\` text,
  	\`language\` text DEFAULT 'zh-Hans',
  	\`source_system\` text,
  	\`source_record_id\` text,
  	\`retrieved_on\` text,
  	\`publisher_id\` text(36),
  	\`formed_on\` text,
  	\`index_number\` text,
  	\`published_on\` text,
  	\`first_released_at\` text,
  	\`last_released_at\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`construed_by_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`validity_verified_by_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_construed_by_idx\` ON \`normative_document\` (\`construed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_validity_verified_by_idx\` ON \`normative_document\` (\`validity_verified_by_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_publisher_idx\` ON \`normative_document\` (\`publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_key_idx\` ON \`normative_document\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_updated_at_idx\` ON \`normative_document\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_created_at_idx\` ON \`normative_document\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_deleted_at_idx\` ON \`normative_document\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`normative_document__status_idx\` ON \`normative_document\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_texts_order_parent\` ON \`normative_document_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`normative_document_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authority_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`plan_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`normative_document_rels_order_idx\` ON \`normative_document_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_parent_idx\` ON \`normative_document_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_path_idx\` ON \`normative_document_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_authority_id_idx\` ON \`normative_document_rels\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_normative_document_id_idx\` ON \`normative_document_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_plan_id_idx\` ON \`normative_document_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_topic_id_idx\` ON \`normative_document_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_standard_catalogue_item_id_idx\` ON \`normative_document_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_interpretation_id_idx\` ON \`normative_document_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_bulletin_issue_id_idx\` ON \`normative_document_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_disclosure_id_idx\` ON \`normative_document_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`normative_document_rels_section_id_idx\` ON \`normative_document_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_issuers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`authority_id\` text(36),
  	\`name_as_issued\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_issuers_order_idx\` ON \`_normative_document_v_version_issuers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_issuers_parent_id_idx\` ON \`_normative_document_v_version_issuers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_issuers_authority_idx\` ON \`_normative_document_v_version_issuers\` (\`authority_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_editions_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_normative_document_v_version_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_editions_attachments_order_idx\` ON \`_normative_document_v_version_editions_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_editions_attachments_parent_id_idx\` ON \`_normative_document_v_version_editions_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_editions_attachments_file_idx\` ON \`_normative_document_v_version_editions_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_editions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`adopted_on\` text,
  	\`in_force_from\` text,
  	\`in_force_through\` text,
  	\`made_by_target_id\` text(36),
  	\`made_by_citation_title\` text,
  	\`made_by_citation_number\` text,
  	\`made_by_citation_on\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`made_by_target_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_editions_order_idx\` ON \`_normative_document_v_version_editions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_editions_parent_id_idx\` ON \`_normative_document_v_version_editions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_editions_made_by_made_by_t_idx\` ON \`_normative_document_v_version_editions\` (\`made_by_target_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_attachments_order_idx\` ON \`_normative_document_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_attachments_parent_id_idx\` ON \`_normative_document_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_attachments_file_idx\` ON \`_normative_document_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_registrations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`unified_number\` text,
  	\`registered_on\` text,
  	\`valid_through\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_registrations_order_idx\` ON \`_normative_document_v_version_registrations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_registrations_parent_id_idx\` ON \`_normative_document_v_version_registrations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_legal_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`act\` text,
  	\`citation_title\` text,
  	\`citation_number\` text,
  	\`citation_on\` text,
  	\`articles\` text,
  	\`effective_on\` text,
  	\`through\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_legal_relations_order_idx\` ON \`_normative_document_v_version_legal_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_legal_relations_parent_id_idx\` ON \`_normative_document_v_version_legal_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_target_groups\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_target_groups_order_idx\` ON \`_normative_document_v_version_target_groups\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_target_groups_parent_idx\` ON \`_normative_document_v_version_target_groups\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_service_objects\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_service_objects_order_idx\` ON \`_normative_document_v_version_service_objects\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_service_objects_parent_idx\` ON \`_normative_document_v_version_service_objects\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_industries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_industries_order_idx\` ON \`_normative_document_v_version_industries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_industries_parent_idx\` ON \`_normative_document_v_version_industries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_version_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_disclosure_changes_order_idx\` ON \`_normative_document_v_version_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_disclosure_changes_parent_id_idx\` ON \`_normative_document_v_version_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_level_of_force\` text,
  	\`version_document_kind\` text,
  	\`version_signed_on\` text,
  	\`version_promulgated_on\` text,
  	\`version_effective_on\` text,
  	\`version_distributed_on\` text,
  	\`version_validity_term_kind\` text,
  	\`version_validity_term_years\` numeric,
  	\`version_validity_term_through\` text,
  	\`version_addressees\` text,
  	\`version_instrument_form\` text,
  	\`version_adopted_on\` text,
  	\`version_approved_on\` text,
  	\`version_record_filing_number\` text,
  	\`version_record_filing_on\` text,
  	\`version_record_filing_with\` text,
  	\`version_legality_review_by\` text,
  	\`version_legality_review_number\` text,
  	\`version_legality_review_on\` text,
  	\`version_construed_by_id\` text(36),
  	\`version_contact\` text,
  	\`version_history_note\` text,
  	\`version_stated_validity_state\` text,
  	\`version_stated_validity_on\` text,
  	\`version_stated_validity_source\` text,
  	\`version_validity_verified_on\` text,
  	\`version_validity_verified_by_id\` text(36),
  	\`version_summary\` text,
  	\`version_disclosure_mode\` text DEFAULT 'proactive',
  	\`version_disclosure_note\` text,
  	\`version_disclosure_ground\` text,
  	\`version_disclosure_review_due_on\` text,
  	\`version_combined_category\` text,
  	\`version_secrecy_review_by\` text,
  	\`version_secrecy_review_on\` text,
  	\`version_source\` text,
  	\`version_is_reprint\` integer,
  	\`version_original_url\` text,
  	\`version_original_published_at\` text,
  	\`version_language\` text DEFAULT 'zh-Hans',
  	\`version_source_system\` text,
  	\`version_source_record_id\` text,
  	\`version_retrieved_on\` text,
  	\`version_publisher_id\` text(36),
  	\`version_formed_on\` text,
  	\`version_index_number\` text,
  	\`version_published_on\` text,
  	\`version_first_released_at\` text,
  	\`version_last_released_at\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_construed_by_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_validity_verified_by_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_parent_idx\` ON \`_normative_document_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version_construed_by_idx\` ON \`_normative_document_v\` (\`version_construed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version_validity_verified__idx\` ON \`_normative_document_v\` (\`version_validity_verified_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version_publisher_idx\` ON \`_normative_document_v\` (\`version_publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version_key_idx\` ON \`_normative_document_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version_updated_at_idx\` ON \`_normative_document_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version_created_at_idx\` ON \`_normative_document_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version_deleted_at_idx\` ON \`_normative_document_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_version_version__status_idx\` ON \`_normative_document_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_created_at_idx\` ON \`_normative_document_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_updated_at_idx\` ON \`_normative_document_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_latest_idx\` ON \`_normative_document_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_texts_order_parent\` ON \`_normative_document_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_normative_document_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authority_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`plan_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_normative_document_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_order_idx\` ON \`_normative_document_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_parent_idx\` ON \`_normative_document_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_path_idx\` ON \`_normative_document_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_authority_id_idx\` ON \`_normative_document_v_rels\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_normative_document_id_idx\` ON \`_normative_document_v_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_plan_id_idx\` ON \`_normative_document_v_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_topic_id_idx\` ON \`_normative_document_v_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_standard_catalogue_item_id_idx\` ON \`_normative_document_v_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_interpretation_id_idx\` ON \`_normative_document_v_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_bulletin_issue_id_idx\` ON \`_normative_document_v_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_disclosure_id_idx\` ON \`_normative_document_v_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`_normative_document_v_rels_section_id_idx\` ON \`_normative_document_v_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`interpretation_graphics\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`graphic_image_id\` text(36),
  	\`graphic_alternative\` text,
  	\`graphic_caption\` text,
  	FOREIGN KEY (\`graphic_image_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretation_graphics_order_idx\` ON \`interpretation_graphics\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_graphics_parent_id_idx\` ON \`interpretation_graphics\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_graphics_graphic_graphic_image_idx\` ON \`interpretation_graphics\` (\`graphic_image_id\`);`)
  await db.run(sql`CREATE TABLE \`interpretation_media\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`address\` text,
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretation_media_order_idx\` ON \`interpretation_media\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_media_parent_id_idx\` ON \`interpretation_media\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_media_file_idx\` ON \`interpretation_media\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`interpretation_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretation_attachments_order_idx\` ON \`interpretation_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_attachments_parent_id_idx\` ON \`interpretation_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_attachments_file_idx\` ON \`interpretation_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`interpretation_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretation_disclosure_changes_order_idx\` ON \`interpretation_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_disclosure_changes_parent_id_idx\` ON \`interpretation_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`interpretation\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`form\` text,
  	\`interpreter_role\` text,
  	\`stage\` text,
  	\`transcript\` text,
  	\`body\` text,
  	\`facets_grounds\` text,
  	\`facets_background\` text,
  	\`facets_contents\` text,
  	\`facets_measures\` text,
  	\`facets_concerns\` text,
  	\`facets_terms\` text,
  	\`facets_differences\` text,
  	\`facets_notes\` text,
  	\`summary\` text,
  	\`disclosure_mode\` text DEFAULT 'proactive',
  	\`disclosure_note\` text,
  	\`disclosure_ground\` text,
  	\`disclosure_review_due_on\` text,
  	\`combined_category\` text,
  	\`secrecy_review_by\` text,
  	\`secrecy_review_on\` text,
  	\`source\` text,
  	\`is_reprint\` integer,
  	\`original_url\` text,
  	\`original_published_at\` text,
  	\`language\` text DEFAULT 'zh-Hans',
  	\`source_system\` text,
  	\`source_record_id\` text,
  	\`retrieved_on\` text,
  	\`publisher_id\` text(36),
  	\`formed_on\` text,
  	\`index_number\` text,
  	\`published_on\` text,
  	\`first_released_at\` text,
  	\`last_released_at\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretation_publisher_idx\` ON \`interpretation\` (\`publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_key_idx\` ON \`interpretation\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_updated_at_idx\` ON \`interpretation\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_created_at_idx\` ON \`interpretation\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_deleted_at_idx\` ON \`interpretation\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`interpretation__status_idx\` ON \`interpretation\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`interpretation_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretation_texts_order_parent\` ON \`interpretation_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`interpretation_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`normative_document_id\` text(36),
  	\`plan_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretation_rels_order_idx\` ON \`interpretation_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_parent_idx\` ON \`interpretation_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_path_idx\` ON \`interpretation_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_normative_document_id_idx\` ON \`interpretation_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_plan_id_idx\` ON \`interpretation_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_topic_id_idx\` ON \`interpretation_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_standard_catalogue_item_id_idx\` ON \`interpretation_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_interpretation_id_idx\` ON \`interpretation_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_bulletin_issue_id_idx\` ON \`interpretation_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_disclosure_id_idx\` ON \`interpretation_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretation_rels_section_id_idx\` ON \`interpretation_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_interpretation_v_version_graphics\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`graphic_image_id\` text(36),
  	\`graphic_alternative\` text,
  	\`graphic_caption\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`graphic_image_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_interpretation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_graphics_order_idx\` ON \`_interpretation_v_version_graphics\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_graphics_parent_id_idx\` ON \`_interpretation_v_version_graphics\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_graphics_graphic_graphic_image_idx\` ON \`_interpretation_v_version_graphics\` (\`graphic_image_id\`);`)
  await db.run(sql`CREATE TABLE \`_interpretation_v_version_media\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`address\` text,
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_interpretation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_media_order_idx\` ON \`_interpretation_v_version_media\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_media_parent_id_idx\` ON \`_interpretation_v_version_media\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_media_file_idx\` ON \`_interpretation_v_version_media\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_interpretation_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_interpretation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_attachments_order_idx\` ON \`_interpretation_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_attachments_parent_id_idx\` ON \`_interpretation_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_attachments_file_idx\` ON \`_interpretation_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_interpretation_v_version_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_interpretation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_disclosure_changes_order_idx\` ON \`_interpretation_v_version_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_disclosure_changes_parent_id_idx\` ON \`_interpretation_v_version_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_interpretation_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_form\` text,
  	\`version_interpreter_role\` text,
  	\`version_stage\` text,
  	\`version_transcript\` text,
  	\`version_body\` text,
  	\`version_facets_grounds\` text,
  	\`version_facets_background\` text,
  	\`version_facets_contents\` text,
  	\`version_facets_measures\` text,
  	\`version_facets_concerns\` text,
  	\`version_facets_terms\` text,
  	\`version_facets_differences\` text,
  	\`version_facets_notes\` text,
  	\`version_summary\` text,
  	\`version_disclosure_mode\` text DEFAULT 'proactive',
  	\`version_disclosure_note\` text,
  	\`version_disclosure_ground\` text,
  	\`version_disclosure_review_due_on\` text,
  	\`version_combined_category\` text,
  	\`version_secrecy_review_by\` text,
  	\`version_secrecy_review_on\` text,
  	\`version_source\` text,
  	\`version_is_reprint\` integer,
  	\`version_original_url\` text,
  	\`version_original_published_at\` text,
  	\`version_language\` text DEFAULT 'zh-Hans',
  	\`version_source_system\` text,
  	\`version_source_record_id\` text,
  	\`version_retrieved_on\` text,
  	\`version_publisher_id\` text(36),
  	\`version_formed_on\` text,
  	\`version_index_number\` text,
  	\`version_published_on\` text,
  	\`version_first_released_at\` text,
  	\`version_last_released_at\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretation_v_parent_idx\` ON \`_interpretation_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_version_publisher_idx\` ON \`_interpretation_v\` (\`version_publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_version_key_idx\` ON \`_interpretation_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_version_updated_at_idx\` ON \`_interpretation_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_version_created_at_idx\` ON \`_interpretation_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_version_deleted_at_idx\` ON \`_interpretation_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_version_version__status_idx\` ON \`_interpretation_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_created_at_idx\` ON \`_interpretation_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_updated_at_idx\` ON \`_interpretation_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_latest_idx\` ON \`_interpretation_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_interpretation_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_interpretation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretation_v_texts_order_parent\` ON \`_interpretation_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_interpretation_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`normative_document_id\` text(36),
  	\`plan_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_interpretation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_order_idx\` ON \`_interpretation_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_parent_idx\` ON \`_interpretation_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_path_idx\` ON \`_interpretation_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_normative_document_id_idx\` ON \`_interpretation_v_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_plan_id_idx\` ON \`_interpretation_v_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_topic_id_idx\` ON \`_interpretation_v_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_standard_catalogue_item_id_idx\` ON \`_interpretation_v_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_interpretation_id_idx\` ON \`_interpretation_v_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_bulletin_issue_id_idx\` ON \`_interpretation_v_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_disclosure_id_idx\` ON \`_interpretation_v_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_rels_section_id_idx\` ON \`_interpretation_v_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_parts_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plan_parts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_parts_files_order_idx\` ON \`plan_parts_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plan_parts_files_parent_id_idx\` ON \`plan_parts_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_parts_files_file_idx\` ON \`plan_parts_files\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_parts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`title\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_parts_order_idx\` ON \`plan_parts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plan_parts_parent_id_idx\` ON \`plan_parts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_attachments_order_idx\` ON \`plan_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plan_attachments_parent_id_idx\` ON \`plan_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_attachments_file_idx\` ON \`plan_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_assessments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`on\` text,
  	\`record_id\` text(36),
  	FOREIGN KEY (\`record_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_assessments_order_idx\` ON \`plan_assessments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plan_assessments_parent_id_idx\` ON \`plan_assessments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_assessments_record_idx\` ON \`plan_assessments\` (\`record_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_disclosure_changes_order_idx\` ON \`plan_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plan_disclosure_changes_parent_id_idx\` ON \`plan_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plan\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`plan_kind\` text,
  	\`level\` text,
  	\`period_from\` numeric,
  	\`period_to\` numeric,
  	\`five_year_plan\` text,
  	\`standing\` text,
  	\`issued_by_id\` text(36),
  	\`approved_by_id\` text(36),
  	\`parent_id\` text(36),
  	\`previous_id\` text(36),
  	\`revises_id\` text(36),
  	\`public_notice_id\` text(36),
  	\`summary\` text,
  	\`disclosure_mode\` text DEFAULT 'proactive',
  	\`disclosure_note\` text,
  	\`disclosure_ground\` text,
  	\`disclosure_review_due_on\` text,
  	\`combined_category\` text,
  	\`secrecy_review_by\` text,
  	\`secrecy_review_on\` text,
  	\`source\` text,
  	\`is_reprint\` integer,
  	\`original_url\` text,
  	\`original_published_at\` text,
  	\`language\` text DEFAULT 'zh-Hans',
  	\`source_system\` text,
  	\`source_record_id\` text,
  	\`retrieved_on\` text,
  	\`publisher_id\` text(36),
  	\`formed_on\` text,
  	\`index_number\` text,
  	\`published_on\` text,
  	\`first_released_at\` text,
  	\`last_released_at\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`issued_by_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`previous_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`revises_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`public_notice_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_issued_by_idx\` ON \`plan\` (\`issued_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_approved_by_idx\` ON \`plan\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_parent_idx\` ON \`plan\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_previous_idx\` ON \`plan\` (\`previous_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_revises_idx\` ON \`plan\` (\`revises_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_public_notice_idx\` ON \`plan\` (\`public_notice_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_publisher_idx\` ON \`plan\` (\`publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_key_idx\` ON \`plan\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`plan_updated_at_idx\` ON \`plan\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_created_at_idx\` ON \`plan\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_deleted_at_idx\` ON \`plan\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`plan__status_idx\` ON \`plan\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`plan_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_texts_order_parent\` ON \`plan_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authority_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`plan_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_rels_order_idx\` ON \`plan_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_parent_idx\` ON \`plan_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_path_idx\` ON \`plan_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_authority_id_idx\` ON \`plan_rels\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_topic_id_idx\` ON \`plan_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_standard_catalogue_item_id_idx\` ON \`plan_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_normative_document_id_idx\` ON \`plan_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_interpretation_id_idx\` ON \`plan_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_bulletin_issue_id_idx\` ON \`plan_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_plan_id_idx\` ON \`plan_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_disclosure_id_idx\` ON \`plan_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_rels_section_id_idx\` ON \`plan_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v_version_parts_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plan_v_version_parts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_version_parts_files_order_idx\` ON \`_plan_v_version_parts_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_parts_files_parent_id_idx\` ON \`_plan_v_version_parts_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_parts_files_file_idx\` ON \`_plan_v_version_parts_files\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v_version_parts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`title\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plan_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_version_parts_order_idx\` ON \`_plan_v_version_parts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_parts_parent_id_idx\` ON \`_plan_v_version_parts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plan_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_version_attachments_order_idx\` ON \`_plan_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_attachments_parent_id_idx\` ON \`_plan_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_attachments_file_idx\` ON \`_plan_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v_version_assessments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`on\` text,
  	\`record_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`record_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plan_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_version_assessments_order_idx\` ON \`_plan_v_version_assessments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_assessments_parent_id_idx\` ON \`_plan_v_version_assessments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_assessments_record_idx\` ON \`_plan_v_version_assessments\` (\`record_id\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v_version_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plan_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_version_disclosure_changes_order_idx\` ON \`_plan_v_version_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_disclosure_changes_parent_id_idx\` ON \`_plan_v_version_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_plan_kind\` text,
  	\`version_level\` text,
  	\`version_period_from\` numeric,
  	\`version_period_to\` numeric,
  	\`version_five_year_plan\` text,
  	\`version_standing\` text,
  	\`version_issued_by_id\` text(36),
  	\`version_approved_by_id\` text(36),
  	\`version_parent_id\` text(36),
  	\`version_previous_id\` text(36),
  	\`version_revises_id\` text(36),
  	\`version_public_notice_id\` text(36),
  	\`version_summary\` text,
  	\`version_disclosure_mode\` text DEFAULT 'proactive',
  	\`version_disclosure_note\` text,
  	\`version_disclosure_ground\` text,
  	\`version_disclosure_review_due_on\` text,
  	\`version_combined_category\` text,
  	\`version_secrecy_review_by\` text,
  	\`version_secrecy_review_on\` text,
  	\`version_source\` text,
  	\`version_is_reprint\` integer,
  	\`version_original_url\` text,
  	\`version_original_published_at\` text,
  	\`version_language\` text DEFAULT 'zh-Hans',
  	\`version_source_system\` text,
  	\`version_source_record_id\` text,
  	\`version_retrieved_on\` text,
  	\`version_publisher_id\` text(36),
  	\`version_formed_on\` text,
  	\`version_index_number\` text,
  	\`version_published_on\` text,
  	\`version_first_released_at\` text,
  	\`version_last_released_at\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issued_by_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_approved_by_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_previous_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_revises_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_public_notice_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_parent_idx\` ON \`_plan_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_issued_by_idx\` ON \`_plan_v\` (\`version_issued_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_approved_by_idx\` ON \`_plan_v\` (\`version_approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_parent_idx\` ON \`_plan_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_previous_idx\` ON \`_plan_v\` (\`version_previous_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_revises_idx\` ON \`_plan_v\` (\`version_revises_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_public_notice_idx\` ON \`_plan_v\` (\`version_public_notice_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_publisher_idx\` ON \`_plan_v\` (\`version_publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_key_idx\` ON \`_plan_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_updated_at_idx\` ON \`_plan_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_created_at_idx\` ON \`_plan_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version_deleted_at_idx\` ON \`_plan_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_version_version__status_idx\` ON \`_plan_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_created_at_idx\` ON \`_plan_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_updated_at_idx\` ON \`_plan_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_latest_idx\` ON \`_plan_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_plan_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_texts_order_parent\` ON \`_plan_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plan_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authority_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`plan_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_plan_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_order_idx\` ON \`_plan_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_parent_idx\` ON \`_plan_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_path_idx\` ON \`_plan_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_authority_id_idx\` ON \`_plan_v_rels\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_topic_id_idx\` ON \`_plan_v_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_standard_catalogue_item_id_idx\` ON \`_plan_v_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_normative_document_id_idx\` ON \`_plan_v_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_interpretation_id_idx\` ON \`_plan_v_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_bulletin_issue_id_idx\` ON \`_plan_v_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_plan_id_idx\` ON \`_plan_v_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_disclosure_id_idx\` ON \`_plan_v_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_rels_section_id_idx\` ON \`_plan_v_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`disclosure_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_attachments_order_idx\` ON \`disclosure_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_attachments_parent_id_idx\` ON \`disclosure_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_attachments_file_idx\` ON \`disclosure_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`disclosure_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_disclosure_changes_order_idx\` ON \`disclosure_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_disclosure_changes_parent_id_idx\` ON \`disclosure_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`disclosure\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`genre\` text,
  	\`valid_through\` text,
  	\`body\` text,
  	\`summary\` text,
  	\`disclosure_mode\` text DEFAULT 'proactive',
  	\`disclosure_note\` text,
  	\`disclosure_ground\` text,
  	\`disclosure_review_due_on\` text,
  	\`combined_category\` text,
  	\`secrecy_review_by\` text,
  	\`secrecy_review_on\` text,
  	\`source\` text,
  	\`is_reprint\` integer,
  	\`original_url\` text,
  	\`original_published_at\` text,
  	\`language\` text DEFAULT 'zh-Hans',
  	\`source_system\` text,
  	\`source_record_id\` text,
  	\`retrieved_on\` text,
  	\`publisher_id\` text(36),
  	\`formed_on\` text,
  	\`index_number\` text,
  	\`published_on\` text,
  	\`first_released_at\` text,
  	\`last_released_at\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_publisher_idx\` ON \`disclosure\` (\`publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_key_idx\` ON \`disclosure\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_updated_at_idx\` ON \`disclosure\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_created_at_idx\` ON \`disclosure\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_deleted_at_idx\` ON \`disclosure\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`disclosure__status_idx\` ON \`disclosure\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`disclosure_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_texts_order_parent\` ON \`disclosure_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`disclosure_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`plan_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_rels_order_idx\` ON \`disclosure_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_parent_idx\` ON \`disclosure_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_path_idx\` ON \`disclosure_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_topic_id_idx\` ON \`disclosure_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_standard_catalogue_item_id_idx\` ON \`disclosure_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_normative_document_id_idx\` ON \`disclosure_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_interpretation_id_idx\` ON \`disclosure_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_bulletin_issue_id_idx\` ON \`disclosure_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_plan_id_idx\` ON \`disclosure_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_disclosure_id_idx\` ON \`disclosure_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_rels_section_id_idx\` ON \`disclosure_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_disclosure_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_disclosure_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_attachments_order_idx\` ON \`_disclosure_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_attachments_parent_id_idx\` ON \`_disclosure_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_attachments_file_idx\` ON \`_disclosure_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_disclosure_v_version_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_disclosure_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_disclosure_changes_order_idx\` ON \`_disclosure_v_version_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_disclosure_changes_parent_id_idx\` ON \`_disclosure_v_version_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_disclosure_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_genre\` text,
  	\`version_valid_through\` text,
  	\`version_body\` text,
  	\`version_summary\` text,
  	\`version_disclosure_mode\` text DEFAULT 'proactive',
  	\`version_disclosure_note\` text,
  	\`version_disclosure_ground\` text,
  	\`version_disclosure_review_due_on\` text,
  	\`version_combined_category\` text,
  	\`version_secrecy_review_by\` text,
  	\`version_secrecy_review_on\` text,
  	\`version_source\` text,
  	\`version_is_reprint\` integer,
  	\`version_original_url\` text,
  	\`version_original_published_at\` text,
  	\`version_language\` text DEFAULT 'zh-Hans',
  	\`version_source_system\` text,
  	\`version_source_record_id\` text,
  	\`version_retrieved_on\` text,
  	\`version_publisher_id\` text(36),
  	\`version_formed_on\` text,
  	\`version_index_number\` text,
  	\`version_published_on\` text,
  	\`version_first_released_at\` text,
  	\`version_last_released_at\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_disclosure_v_parent_idx\` ON \`_disclosure_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_version_publisher_idx\` ON \`_disclosure_v\` (\`version_publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_version_key_idx\` ON \`_disclosure_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_version_updated_at_idx\` ON \`_disclosure_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_version_created_at_idx\` ON \`_disclosure_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_version_deleted_at_idx\` ON \`_disclosure_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_version_version__status_idx\` ON \`_disclosure_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_created_at_idx\` ON \`_disclosure_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_updated_at_idx\` ON \`_disclosure_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_latest_idx\` ON \`_disclosure_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_disclosure_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_disclosure_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_disclosure_v_texts_order_parent\` ON \`_disclosure_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_disclosure_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`plan_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_disclosure_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_order_idx\` ON \`_disclosure_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_parent_idx\` ON \`_disclosure_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_path_idx\` ON \`_disclosure_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_topic_id_idx\` ON \`_disclosure_v_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_standard_catalogue_item_id_idx\` ON \`_disclosure_v_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_normative_document_id_idx\` ON \`_disclosure_v_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_interpretation_id_idx\` ON \`_disclosure_v_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_bulletin_issue_id_idx\` ON \`_disclosure_v_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_plan_id_idx\` ON \`_disclosure_v_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_disclosure_id_idx\` ON \`_disclosure_v_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_rels_section_id_idx\` ON \`_disclosure_v_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletin_issue_contents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`group\` text,
  	\`edition\` numeric,
  	\`title\` text,
  	\`body\` text,
  	\`page_from\` numeric,
  	\`page_to\` numeric,
  	\`audio_id\` text(36),
  	FOREIGN KEY (\`audio_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletin_issue_contents_order_idx\` ON \`bulletin_issue_contents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_contents_parent_id_idx\` ON \`bulletin_issue_contents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_contents_audio_idx\` ON \`bulletin_issue_contents\` (\`audio_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletin_issue_facsimile\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletin_issue_facsimile_order_idx\` ON \`bulletin_issue_facsimile\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_facsimile_parent_id_idx\` ON \`bulletin_issue_facsimile\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_facsimile_file_idx\` ON \`bulletin_issue_facsimile\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletin_issue_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletin_issue_attachments_order_idx\` ON \`bulletin_issue_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_attachments_parent_id_idx\` ON \`bulletin_issue_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_attachments_file_idx\` ON \`bulletin_issue_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletin_issue_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletin_issue_disclosure_changes_order_idx\` ON \`bulletin_issue_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_disclosure_changes_parent_id_idx\` ON \`bulletin_issue_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletin_issue\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`periodical_id\` text(36),
  	\`printed_on\` text,
  	\`year\` numeric,
  	\`issue_kind\` text,
  	\`issue_number\` numeric,
  	\`issue_number_to\` numeric,
  	\`cumulative_issue_number_from\` numeric,
  	\`cumulative_issue_number_to\` numeric,
  	\`cover_image_id\` text(36),
  	\`cover_alternative\` text,
  	\`cover_caption\` text,
  	\`print_run_as_printed\` text,
  	\`print_run_value\` numeric,
  	\`print_run_approximate\` integer,
  	\`summary\` text,
  	\`disclosure_mode\` text DEFAULT 'proactive',
  	\`disclosure_note\` text,
  	\`disclosure_ground\` text,
  	\`disclosure_review_due_on\` text,
  	\`combined_category\` text,
  	\`secrecy_review_by\` text,
  	\`secrecy_review_on\` text,
  	\`source\` text,
  	\`is_reprint\` integer,
  	\`original_url\` text,
  	\`original_published_at\` text,
  	\`language\` text DEFAULT 'zh-Hans',
  	\`source_system\` text,
  	\`source_record_id\` text,
  	\`retrieved_on\` text,
  	\`publisher_id\` text(36),
  	\`formed_on\` text,
  	\`index_number\` text,
  	\`published_on\` text,
  	\`first_released_at\` text,
  	\`last_released_at\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`periodical_id\`) REFERENCES \`periodical\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_image_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletin_issue_periodical_idx\` ON \`bulletin_issue\` (\`periodical_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_cover_cover_image_idx\` ON \`bulletin_issue\` (\`cover_image_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_publisher_idx\` ON \`bulletin_issue\` (\`publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_key_idx\` ON \`bulletin_issue\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_updated_at_idx\` ON \`bulletin_issue\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_created_at_idx\` ON \`bulletin_issue\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_deleted_at_idx\` ON \`bulletin_issue\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue__status_idx\` ON \`bulletin_issue\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`bulletin_issue_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletin_issue_texts_order_parent\` ON \`bulletin_issue_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletin_issue_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`place_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`plan_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`place\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_order_idx\` ON \`bulletin_issue_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_parent_idx\` ON \`bulletin_issue_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_path_idx\` ON \`bulletin_issue_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_place_id_idx\` ON \`bulletin_issue_rels\` (\`place_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_normative_document_id_idx\` ON \`bulletin_issue_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_plan_id_idx\` ON \`bulletin_issue_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_disclosure_id_idx\` ON \`bulletin_issue_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_topic_id_idx\` ON \`bulletin_issue_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_standard_catalogue_item_id_idx\` ON \`bulletin_issue_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_interpretation_id_idx\` ON \`bulletin_issue_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_bulletin_issue_id_idx\` ON \`bulletin_issue_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletin_issue_rels_section_id_idx\` ON \`bulletin_issue_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletin_issue_v_version_contents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`group\` text,
  	\`edition\` numeric,
  	\`title\` text,
  	\`body\` text,
  	\`page_from\` numeric,
  	\`page_to\` numeric,
  	\`audio_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`audio_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletin_issue_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_contents_order_idx\` ON \`_bulletin_issue_v_version_contents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_contents_parent_id_idx\` ON \`_bulletin_issue_v_version_contents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_contents_audio_idx\` ON \`_bulletin_issue_v_version_contents\` (\`audio_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletin_issue_v_version_facsimile\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletin_issue_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_facsimile_order_idx\` ON \`_bulletin_issue_v_version_facsimile\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_facsimile_parent_id_idx\` ON \`_bulletin_issue_v_version_facsimile\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_facsimile_file_idx\` ON \`_bulletin_issue_v_version_facsimile\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletin_issue_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletin_issue_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_attachments_order_idx\` ON \`_bulletin_issue_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_attachments_parent_id_idx\` ON \`_bulletin_issue_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_attachments_file_idx\` ON \`_bulletin_issue_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletin_issue_v_version_disclosure_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletin_issue_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_disclosure_changes_order_idx\` ON \`_bulletin_issue_v_version_disclosure_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_disclosure_changes_parent_id_idx\` ON \`_bulletin_issue_v_version_disclosure_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletin_issue_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_periodical_id\` text(36),
  	\`version_printed_on\` text,
  	\`version_year\` numeric,
  	\`version_issue_kind\` text,
  	\`version_issue_number\` numeric,
  	\`version_issue_number_to\` numeric,
  	\`version_cumulative_issue_number_from\` numeric,
  	\`version_cumulative_issue_number_to\` numeric,
  	\`version_cover_image_id\` text(36),
  	\`version_cover_alternative\` text,
  	\`version_cover_caption\` text,
  	\`version_print_run_as_printed\` text,
  	\`version_print_run_value\` numeric,
  	\`version_print_run_approximate\` integer,
  	\`version_summary\` text,
  	\`version_disclosure_mode\` text DEFAULT 'proactive',
  	\`version_disclosure_note\` text,
  	\`version_disclosure_ground\` text,
  	\`version_disclosure_review_due_on\` text,
  	\`version_combined_category\` text,
  	\`version_secrecy_review_by\` text,
  	\`version_secrecy_review_on\` text,
  	\`version_source\` text,
  	\`version_is_reprint\` integer,
  	\`version_original_url\` text,
  	\`version_original_published_at\` text,
  	\`version_language\` text DEFAULT 'zh-Hans',
  	\`version_source_system\` text,
  	\`version_source_record_id\` text,
  	\`version_retrieved_on\` text,
  	\`version_publisher_id\` text(36),
  	\`version_formed_on\` text,
  	\`version_index_number\` text,
  	\`version_published_on\` text,
  	\`version_first_released_at\` text,
  	\`version_last_released_at\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_periodical_id\`) REFERENCES \`periodical\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_image_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_parent_idx\` ON \`_bulletin_issue_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_version_periodical_idx\` ON \`_bulletin_issue_v\` (\`version_periodical_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_cover_version_cover_image_idx\` ON \`_bulletin_issue_v\` (\`version_cover_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_version_publisher_idx\` ON \`_bulletin_issue_v\` (\`version_publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_version_key_idx\` ON \`_bulletin_issue_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_version_updated_at_idx\` ON \`_bulletin_issue_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_version_created_at_idx\` ON \`_bulletin_issue_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_version_deleted_at_idx\` ON \`_bulletin_issue_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_version_version__status_idx\` ON \`_bulletin_issue_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_created_at_idx\` ON \`_bulletin_issue_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_updated_at_idx\` ON \`_bulletin_issue_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_latest_idx\` ON \`_bulletin_issue_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_bulletin_issue_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bulletin_issue_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_texts_order_parent\` ON \`_bulletin_issue_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletin_issue_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`place_id\` text(36),
  	\`normative_document_id\` text(36),
  	\`plan_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`topic_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`section_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bulletin_issue_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`place\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_order_idx\` ON \`_bulletin_issue_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_parent_idx\` ON \`_bulletin_issue_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_path_idx\` ON \`_bulletin_issue_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_place_id_idx\` ON \`_bulletin_issue_v_rels\` (\`place_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_normative_document_id_idx\` ON \`_bulletin_issue_v_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_plan_id_idx\` ON \`_bulletin_issue_v_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_disclosure_id_idx\` ON \`_bulletin_issue_v_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_topic_id_idx\` ON \`_bulletin_issue_v_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_standard_catalogue_item_id_idx\` ON \`_bulletin_issue_v_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_interpretation_id_idx\` ON \`_bulletin_issue_v_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_bulletin_issue_id_idx\` ON \`_bulletin_issue_v_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_rels_section_id_idx\` ON \`_bulletin_issue_v_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`periodical\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`code\` text,
  	\`sponsor_id\` text(36),
  	\`serial_number\` text,
  	\`from\` text,
  	\`through\` text,
  	\`previous_id\` text(36),
  	\`description\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`sponsor_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`previous_id\`) REFERENCES \`periodical\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`periodical_sponsor_idx\` ON \`periodical\` (\`sponsor_id\`);`)
  await db.run(sql`CREATE INDEX \`periodical_previous_idx\` ON \`periodical\` (\`previous_id\`);`)
  await db.run(sql`CREATE INDEX \`periodical_key_idx\` ON \`periodical\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`periodical_updated_at_idx\` ON \`periodical\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`periodical_created_at_idx\` ON \`periodical\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`periodical_deleted_at_idx\` ON \`periodical\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`periodical__status_idx\` ON \`periodical\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_periodical_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_code\` text,
  	\`version_sponsor_id\` text(36),
  	\`version_serial_number\` text,
  	\`version_from\` text,
  	\`version_through\` text,
  	\`version_previous_id\` text(36),
  	\`version_description\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`periodical\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_sponsor_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_previous_id\`) REFERENCES \`periodical\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_periodical_v_parent_idx\` ON \`_periodical_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_version_version_sponsor_idx\` ON \`_periodical_v\` (\`version_sponsor_id\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_version_version_previous_idx\` ON \`_periodical_v\` (\`version_previous_id\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_version_version_key_idx\` ON \`_periodical_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_version_version_updated_at_idx\` ON \`_periodical_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_version_version_created_at_idx\` ON \`_periodical_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_version_version_deleted_at_idx\` ON \`_periodical_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_version_version__status_idx\` ON \`_periodical_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_created_at_idx\` ON \`_periodical_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_updated_at_idx\` ON \`_periodical_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_latest_idx\` ON \`_periodical_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`standard_catalogue_item_legal_basis\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`target_id\` text(36),
  	\`citation_title\` text,
  	\`citation_number\` text,
  	\`citation_on\` text,
  	\`articles\` text,
  	FOREIGN KEY (\`target_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_legal_basis_order_idx\` ON \`standard_catalogue_item_legal_basis\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_legal_basis_parent_id_idx\` ON \`standard_catalogue_item_legal_basis\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_legal_basis_target_idx\` ON \`standard_catalogue_item_legal_basis\` (\`target_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_catalogue_item_responsible_bodies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`authority_id\` text(36),
  	\`as_printed\` text,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_responsible_bodies_order_idx\` ON \`standard_catalogue_item_responsible_bodies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_responsible_bodies_parent_id_idx\` ON \`standard_catalogue_item_responsible_bodies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_responsible_bodies_authority_idx\` ON \`standard_catalogue_item_responsible_bodies\` (\`authority_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_catalogue_item_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_channels_order_idx\` ON \`standard_catalogue_item_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_channels_parent_idx\` ON \`standard_catalogue_item_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_catalogue_item_disclosure_modes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_disclosure_modes_order_idx\` ON \`standard_catalogue_item_disclosure_modes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_disclosure_modes_parent_idx\` ON \`standard_catalogue_item_disclosure_modes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_catalogue_item_levels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_levels_order_idx\` ON \`standard_catalogue_item_levels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_levels_parent_idx\` ON \`standard_catalogue_item_levels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_catalogue_item\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`catalogue_id\` text(36),
  	\`item_code\` text,
  	\`serial\` numeric,
  	\`group\` text,
  	\`item\` text,
  	\`sub_item\` text,
  	\`content_elements\` text,
  	\`time_limit_as_printed\` text,
  	\`time_limit_amount\` numeric,
  	\`time_limit_unit\` text,
  	\`time_limit_from\` text,
  	\`time_limit_frequency\` text,
  	\`other_channel\` text,
  	\`disclosed_to\` text,
  	\`specific_groups\` text,
  	\`added_on\` text,
  	\`retired_on\` text,
  	\`key_work_year\` numeric,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`catalogue_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_catalogue_idx\` ON \`standard_catalogue_item\` (\`catalogue_id\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_key_idx\` ON \`standard_catalogue_item\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_updated_at_idx\` ON \`standard_catalogue_item\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_created_at_idx\` ON \`standard_catalogue_item\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item_deleted_at_idx\` ON \`standard_catalogue_item\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`standard_catalogue_item__status_idx\` ON \`standard_catalogue_item\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_standard_catalogue_item_v_version_legal_basis\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target_id\` text(36),
  	\`citation_title\` text,
  	\`citation_number\` text,
  	\`citation_on\` text,
  	\`articles\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`target_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_standard_catalogue_item_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_legal_basis_order_idx\` ON \`_standard_catalogue_item_v_version_legal_basis\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_legal_basis_parent_id_idx\` ON \`_standard_catalogue_item_v_version_legal_basis\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_legal_basis_target_idx\` ON \`_standard_catalogue_item_v_version_legal_basis\` (\`target_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_catalogue_item_v_version_responsible_bodies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`authority_id\` text(36),
  	\`as_printed\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_standard_catalogue_item_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_responsible_bodies_order_idx\` ON \`_standard_catalogue_item_v_version_responsible_bodies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_responsible_bodies_parent_id_idx\` ON \`_standard_catalogue_item_v_version_responsible_bodies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_responsible_bodies_au_idx\` ON \`_standard_catalogue_item_v_version_responsible_bodies\` (\`authority_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_catalogue_item_v_version_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_standard_catalogue_item_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_channels_order_idx\` ON \`_standard_catalogue_item_v_version_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_channels_parent_idx\` ON \`_standard_catalogue_item_v_version_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_catalogue_item_v_version_disclosure_modes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_standard_catalogue_item_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_disclosure_modes_order_idx\` ON \`_standard_catalogue_item_v_version_disclosure_modes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_disclosure_modes_parent_idx\` ON \`_standard_catalogue_item_v_version_disclosure_modes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_catalogue_item_v_version_levels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_standard_catalogue_item_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_levels_order_idx\` ON \`_standard_catalogue_item_v_version_levels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_levels_parent_idx\` ON \`_standard_catalogue_item_v_version_levels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_catalogue_item_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_catalogue_id\` text(36),
  	\`version_item_code\` text,
  	\`version_serial\` numeric,
  	\`version_group\` text,
  	\`version_item\` text,
  	\`version_sub_item\` text,
  	\`version_content_elements\` text,
  	\`version_time_limit_as_printed\` text,
  	\`version_time_limit_amount\` numeric,
  	\`version_time_limit_unit\` text,
  	\`version_time_limit_from\` text,
  	\`version_time_limit_frequency\` text,
  	\`version_other_channel\` text,
  	\`version_disclosed_to\` text,
  	\`version_specific_groups\` text,
  	\`version_added_on\` text,
  	\`version_retired_on\` text,
  	\`version_key_work_year\` numeric,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_catalogue_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_parent_idx\` ON \`_standard_catalogue_item_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_version_catalogue_idx\` ON \`_standard_catalogue_item_v\` (\`version_catalogue_id\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_version_key_idx\` ON \`_standard_catalogue_item_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_version_updated_at_idx\` ON \`_standard_catalogue_item_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_version_created_at_idx\` ON \`_standard_catalogue_item_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_version_deleted_at_idx\` ON \`_standard_catalogue_item_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_version_version__status_idx\` ON \`_standard_catalogue_item_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_created_at_idx\` ON \`_standard_catalogue_item_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_updated_at_idx\` ON \`_standard_catalogue_item_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_latest_idx\` ON \`_standard_catalogue_item_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`catalogue\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`code\` text,
  	\`authority_id\` text(36),
  	\`domain\` text,
  	\`edition\` text,
  	\`adopted_on\` text,
  	\`supersedes_id\` text(36),
  	\`description\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`supersedes_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`catalogue_authority_idx\` ON \`catalogue\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`catalogue_supersedes_idx\` ON \`catalogue\` (\`supersedes_id\`);`)
  await db.run(sql`CREATE INDEX \`catalogue_key_idx\` ON \`catalogue\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`catalogue_updated_at_idx\` ON \`catalogue\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`catalogue_created_at_idx\` ON \`catalogue\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`catalogue_deleted_at_idx\` ON \`catalogue\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`catalogue__status_idx\` ON \`catalogue\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_catalogue_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_code\` text,
  	\`version_authority_id\` text(36),
  	\`version_domain\` text,
  	\`version_edition\` text,
  	\`version_adopted_on\` text,
  	\`version_supersedes_id\` text(36),
  	\`version_description\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_supersedes_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_catalogue_v_parent_idx\` ON \`_catalogue_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_version_version_authority_idx\` ON \`_catalogue_v\` (\`version_authority_id\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_version_version_supersedes_idx\` ON \`_catalogue_v\` (\`version_supersedes_id\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_version_version_key_idx\` ON \`_catalogue_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_version_version_updated_at_idx\` ON \`_catalogue_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_version_version_created_at_idx\` ON \`_catalogue_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_version_version_deleted_at_idx\` ON \`_catalogue_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_version_version__status_idx\` ON \`_catalogue_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_created_at_idx\` ON \`_catalogue_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_updated_at_idx\` ON \`_catalogue_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_latest_idx\` ON \`_catalogue_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`authority_issuer_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`from\` text,
  	\`through\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authority_issuer_codes_order_idx\` ON \`authority_issuer_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`authority_issuer_codes_parent_id_idx\` ON \`authority_issuer_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authority_former_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`from\` text,
  	\`through\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authority_former_names_order_idx\` ON \`authority_former_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`authority_former_names_parent_id_idx\` ON \`authority_former_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authority\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`short_name\` text,
  	\`code\` text,
  	\`kind\` text,
  	\`level\` text,
  	\`unified_credit_code\` text,
  	\`organisation_code\` text,
  	\`division_code\` text,
  	\`parent_id\` text(36),
  	\`may_issue_normative_documents\` integer,
  	\`address\` text,
  	\`phone\` text,
  	\`duties\` text,
  	\`successor_id\` text(36),
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`successor_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`authority_parent_idx\` ON \`authority\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`authority_successor_idx\` ON \`authority\` (\`successor_id\`);`)
  await db.run(sql`CREATE INDEX \`authority_key_idx\` ON \`authority\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`authority_updated_at_idx\` ON \`authority\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`authority_created_at_idx\` ON \`authority\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`authority_deleted_at_idx\` ON \`authority\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`authority__status_idx\` ON \`authority\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_authority_v_version_issuer_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`from\` text,
  	\`through\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_authority_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authority_v_version_issuer_codes_order_idx\` ON \`_authority_v_version_issuer_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_issuer_codes_parent_id_idx\` ON \`_authority_v_version_issuer_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authority_v_version_former_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`from\` text,
  	\`through\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_authority_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authority_v_version_former_names_order_idx\` ON \`_authority_v_version_former_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_former_names_parent_id_idx\` ON \`_authority_v_version_former_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authority_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_short_name\` text,
  	\`version_code\` text,
  	\`version_kind\` text,
  	\`version_level\` text,
  	\`version_unified_credit_code\` text,
  	\`version_organisation_code\` text,
  	\`version_division_code\` text,
  	\`version_parent_id\` text(36),
  	\`version_may_issue_normative_documents\` integer,
  	\`version_address\` text,
  	\`version_phone\` text,
  	\`version_duties\` text,
  	\`version_successor_id\` text(36),
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_successor_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_authority_v_parent_idx\` ON \`_authority_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_version_parent_idx\` ON \`_authority_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_version_successor_idx\` ON \`_authority_v\` (\`version_successor_id\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_version_key_idx\` ON \`_authority_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_version_updated_at_idx\` ON \`_authority_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_version_created_at_idx\` ON \`_authority_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_version_deleted_at_idx\` ON \`_authority_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_version_version__status_idx\` ON \`_authority_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_created_at_idx\` ON \`_authority_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_updated_at_idx\` ON \`_authority_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_latest_idx\` ON \`_authority_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`section\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`code\` text,
  	\`kind\` text,
  	\`statutory_slot\` text,
  	\`parent_id\` text(36),
  	\`owner_id\` text(36),
  	\`update_every\` text,
  	\`description\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`section_parent_idx\` ON \`section\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`section_owner_idx\` ON \`section\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`section_key_idx\` ON \`section\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`section_updated_at_idx\` ON \`section\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`section_created_at_idx\` ON \`section\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`section_deleted_at_idx\` ON \`section\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`section__status_idx\` ON \`section\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`section_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`section_texts_order_parent\` ON \`section_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_section_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_code\` text,
  	\`version_kind\` text,
  	\`version_statutory_slot\` text,
  	\`version_parent_id\` text(36),
  	\`version_owner_id\` text(36),
  	\`version_update_every\` text,
  	\`version_description\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_section_v_parent_idx\` ON \`_section_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_version_version_parent_idx\` ON \`_section_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_version_version_owner_idx\` ON \`_section_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_version_version_key_idx\` ON \`_section_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_version_version_updated_at_idx\` ON \`_section_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_version_version_created_at_idx\` ON \`_section_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_version_version_deleted_at_idx\` ON \`_section_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_version_version__status_idx\` ON \`_section_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_created_at_idx\` ON \`_section_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_updated_at_idx\` ON \`_section_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_latest_idx\` ON \`_section_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_section_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_section_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_section_v_texts_order_parent\` ON \`_section_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`topic\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`code\` text,
  	\`parent_id\` text(36),
  	\`description\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topic_parent_idx\` ON \`topic\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topic_key_idx\` ON \`topic\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`topic_updated_at_idx\` ON \`topic\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topic_created_at_idx\` ON \`topic\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topic_deleted_at_idx\` ON \`topic\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`topic__status_idx\` ON \`topic\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_topic_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_code\` text,
  	\`version_parent_id\` text(36),
  	\`version_description\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_topic_v_parent_idx\` ON \`_topic_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_version_version_parent_idx\` ON \`_topic_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_version_version_key_idx\` ON \`_topic_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_version_version_updated_at_idx\` ON \`_topic_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_version_version_created_at_idx\` ON \`_topic_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_version_version_deleted_at_idx\` ON \`_topic_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_version_version__status_idx\` ON \`_topic_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_created_at_idx\` ON \`_topic_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_updated_at_idx\` ON \`_topic_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_latest_idx\` ON \`_topic_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`place\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`code\` text,
  	\`authority_id\` text(36),
  	\`address\` text,
  	\`phone\` text,
  	\`hours\` text,
  	\`services\` text,
  	\`latitude\` text,
  	\`longitude\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`place_authority_idx\` ON \`place\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`place_key_idx\` ON \`place\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`place_updated_at_idx\` ON \`place\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`place_created_at_idx\` ON \`place\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`place_deleted_at_idx\` ON \`place\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`place__status_idx\` ON \`place\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_place_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_code\` text,
  	\`version_authority_id\` text(36),
  	\`version_address\` text,
  	\`version_phone\` text,
  	\`version_hours\` text,
  	\`version_services\` text,
  	\`version_latitude\` text,
  	\`version_longitude\` text,
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`place\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_place_v_parent_idx\` ON \`_place_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_version_version_authority_idx\` ON \`_place_v\` (\`version_authority_id\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_version_version_key_idx\` ON \`_place_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_version_version_updated_at_idx\` ON \`_place_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_version_version_created_at_idx\` ON \`_place_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_version_version_deleted_at_idx\` ON \`_place_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_version_version__status_idx\` ON \`_place_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_created_at_idx\` ON \`_place_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_updated_at_idx\` ON \`_place_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_latest_idx\` ON \`_place_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`site_head_block\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_head_block_order_idx\` ON \`site_head_block\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`site_head_block_parent_idx\` ON \`site_head_block\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_default_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`section_id\` text(36),
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_default_sections_order_idx\` ON \`site_default_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_default_sections_parent_id_idx\` ON \`site_default_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_default_sections_section_idx\` ON \`site_default_sections\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`site\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`name_in_latin\` text,
  	\`domain\` text,
  	\`site_id_code\` text,
  	\`description\` text,
  	\`sponsor_id\` text(36),
  	\`operator\` text,
  	\`contact_phone\` text,
  	\`contact_email\` text,
  	\`contact_address\` text,
  	\`seal_image_id\` text(36),
  	\`seal_alternative\` text,
  	\`seal_caption\` text,
  	\`icp_number\` text,
  	\`public_security_number\` text,
  	\`party_government_mark\` text,
  	\`time_zone\` text DEFAULT 'Asia/Shanghai',
  	\`default_publisher_id\` text(36),
  	\`code\` text DEFAULT 'site',
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`sponsor_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seal_image_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`default_publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_sponsor_idx\` ON \`site\` (\`sponsor_id\`);`)
  await db.run(sql`CREATE INDEX \`site_seal_seal_image_idx\` ON \`site\` (\`seal_image_id\`);`)
  await db.run(sql`CREATE INDEX \`site_default_publisher_idx\` ON \`site\` (\`default_publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`site_key_idx\` ON \`site\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`site_updated_at_idx\` ON \`site\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`site_created_at_idx\` ON \`site\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`site_deleted_at_idx\` ON \`site\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`site__status_idx\` ON \`site\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`site_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_texts_order_parent\` ON \`site_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_v_version_head_block\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_site_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_version_head_block_order_idx\` ON \`_site_v_version_head_block\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_head_block_parent_idx\` ON \`_site_v_version_head_block\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_v_version_default_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`section_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_version_default_sections_order_idx\` ON \`_site_v_version_default_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_default_sections_parent_id_idx\` ON \`_site_v_version_default_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_default_sections_section_idx\` ON \`_site_v_version_default_sections\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_name_in_latin\` text,
  	\`version_domain\` text,
  	\`version_site_id_code\` text,
  	\`version_description\` text,
  	\`version_sponsor_id\` text(36),
  	\`version_operator\` text,
  	\`version_contact_phone\` text,
  	\`version_contact_email\` text,
  	\`version_contact_address\` text,
  	\`version_seal_image_id\` text(36),
  	\`version_seal_alternative\` text,
  	\`version_seal_caption\` text,
  	\`version_icp_number\` text,
  	\`version_public_security_number\` text,
  	\`version_party_government_mark\` text,
  	\`version_time_zone\` text DEFAULT 'Asia/Shanghai',
  	\`version_default_publisher_id\` text(36),
  	\`version_code\` text DEFAULT 'site',
  	\`version_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_sponsor_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seal_image_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_default_publisher_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_parent_idx\` ON \`_site_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_sponsor_idx\` ON \`_site_v\` (\`version_sponsor_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_seal_version_seal_image_idx\` ON \`_site_v\` (\`version_seal_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_default_publisher_idx\` ON \`_site_v\` (\`version_default_publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_key_idx\` ON \`_site_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_updated_at_idx\` ON \`_site_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_created_at_idx\` ON \`_site_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_deleted_at_idx\` ON \`_site_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version__status_idx\` ON \`_site_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_created_at_idx\` ON \`_site_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_updated_at_idx\` ON \`_site_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_latest_idx\` ON \`_site_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_site_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_site_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_texts_order_parent\` ON \`_site_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`media_type\` text,
  	\`content\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`files_name_idx\` ON \`files\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`files_content_idx\` ON \`files\` (\`content\`);`)
  await db.run(sql`CREATE INDEX \`files_updated_at_idx\` ON \`files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`files_created_at_idx\` ON \`files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`files_filename_idx\` ON \`files\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`files_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`files\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`files_sizes_card_sizes_card_filename_idx\` ON \`files\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sequence\` numeric,
  	\`record\` text NOT NULL,
  	\`title\` text,
  	\`operation\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`on\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`authority\` text NOT NULL,
  	\`reason\` text,
  	\`target\` text,
  	\`released_title\` text,
  	\`state\` text DEFAULT 'waiting',
  	\`address\` text,
  	\`live_at\` text,
  	\`failure\` text,
  	\`pending\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_sequence_idx\` ON \`publications\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`publications_record_idx\` ON \`publications\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publications_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_texts_order_parent\` ON \`publications_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_services\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_services_order_idx\` ON \`users_services\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_services_parent_idx\` ON \`users_services\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authority_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_authority_id_idx\` ON \`users_rels\` (\`authority_id\`);`)
  await db.run(sql`CREATE TABLE \`reservations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`claim\` text NOT NULL,
  	\`holder\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reservations_claim_idx\` ON \`reservations\` (\`claim\`);`)
  await db.run(sql`CREATE INDEX \`reservations_holder_idx\` ON \`reservations\` (\`holder\`);`)
  await db.run(sql`CREATE INDEX \`reservations_updated_at_idx\` ON \`reservations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reservations_created_at_idx\` ON \`reservations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`normative_document_id\` text(36),
  	\`interpretation_id\` text(36),
  	\`plan_id\` text(36),
  	\`disclosure_id\` text(36),
  	\`bulletin_issue_id\` text(36),
  	\`periodical_id\` text(36),
  	\`standard_catalogue_item_id\` text(36),
  	\`catalogue_id\` text(36),
  	\`authority_id\` text(36),
  	\`section_id\` text(36),
  	\`topic_id\` text(36),
  	\`place_id\` text(36),
  	\`site_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`normative_document_id\`) REFERENCES \`normative_document\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretation_id\`) REFERENCES \`interpretation\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plan\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_id\`) REFERENCES \`disclosure\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletin_issue_id\`) REFERENCES \`bulletin_issue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`periodical_id\`) REFERENCES \`periodical\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_catalogue_item_id\`) REFERENCES \`standard_catalogue_item\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`catalogue_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authority\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`section\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topic\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`place\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_normative_document_id_idx\` ON \`payload_locked_documents_rels\` (\`normative_document_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_interpretation_id_idx\` ON \`payload_locked_documents_rels\` (\`interpretation_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_disclosure_id_idx\` ON \`payload_locked_documents_rels\` (\`disclosure_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_bulletin_issue_id_idx\` ON \`payload_locked_documents_rels\` (\`bulletin_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_periodical_id_idx\` ON \`payload_locked_documents_rels\` (\`periodical_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_standard_catalogue_item_id_idx\` ON \`payload_locked_documents_rels\` (\`standard_catalogue_item_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_catalogue_id_idx\` ON \`payload_locked_documents_rels\` (\`catalogue_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_authority_id_idx\` ON \`payload_locked_documents_rels\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_section_id_idx\` ON \`payload_locked_documents_rels\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topic_id_idx\` ON \`payload_locked_documents_rels\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_place_id_idx\` ON \`payload_locked_documents_rels\` (\`place_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_site_id_idx\` ON \`payload_locked_documents_rels\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`normative_document_issuers\`;`)
  await db.run(sql`DROP TABLE \`normative_document_editions_attachments\`;`)
  await db.run(sql`DROP TABLE \`normative_document_editions\`;`)
  await db.run(sql`DROP TABLE \`normative_document_attachments\`;`)
  await db.run(sql`DROP TABLE \`normative_document_registrations\`;`)
  await db.run(sql`DROP TABLE \`normative_document_legal_relations\`;`)
  await db.run(sql`DROP TABLE \`normative_document_target_groups\`;`)
  await db.run(sql`DROP TABLE \`normative_document_service_objects\`;`)
  await db.run(sql`DROP TABLE \`normative_document_industries\`;`)
  await db.run(sql`DROP TABLE \`normative_document_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`normative_document\`;`)
  await db.run(sql`DROP TABLE \`normative_document_texts\`;`)
  await db.run(sql`DROP TABLE \`normative_document_rels\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_issuers\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_editions_attachments\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_editions\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_registrations\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_legal_relations\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_target_groups\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_service_objects\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_industries\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_version_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_normative_document_v_rels\`;`)
  await db.run(sql`DROP TABLE \`interpretation_graphics\`;`)
  await db.run(sql`DROP TABLE \`interpretation_media\`;`)
  await db.run(sql`DROP TABLE \`interpretation_attachments\`;`)
  await db.run(sql`DROP TABLE \`interpretation_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`interpretation\`;`)
  await db.run(sql`DROP TABLE \`interpretation_texts\`;`)
  await db.run(sql`DROP TABLE \`interpretation_rels\`;`)
  await db.run(sql`DROP TABLE \`_interpretation_v_version_graphics\`;`)
  await db.run(sql`DROP TABLE \`_interpretation_v_version_media\`;`)
  await db.run(sql`DROP TABLE \`_interpretation_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_interpretation_v_version_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`_interpretation_v\`;`)
  await db.run(sql`DROP TABLE \`_interpretation_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_interpretation_v_rels\`;`)
  await db.run(sql`DROP TABLE \`plan_parts_files\`;`)
  await db.run(sql`DROP TABLE \`plan_parts\`;`)
  await db.run(sql`DROP TABLE \`plan_attachments\`;`)
  await db.run(sql`DROP TABLE \`plan_assessments\`;`)
  await db.run(sql`DROP TABLE \`plan_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`plan\`;`)
  await db.run(sql`DROP TABLE \`plan_texts\`;`)
  await db.run(sql`DROP TABLE \`plan_rels\`;`)
  await db.run(sql`DROP TABLE \`_plan_v_version_parts_files\`;`)
  await db.run(sql`DROP TABLE \`_plan_v_version_parts\`;`)
  await db.run(sql`DROP TABLE \`_plan_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_plan_v_version_assessments\`;`)
  await db.run(sql`DROP TABLE \`_plan_v_version_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`_plan_v\`;`)
  await db.run(sql`DROP TABLE \`_plan_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_plan_v_rels\`;`)
  await db.run(sql`DROP TABLE \`disclosure_attachments\`;`)
  await db.run(sql`DROP TABLE \`disclosure_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`disclosure\`;`)
  await db.run(sql`DROP TABLE \`disclosure_texts\`;`)
  await db.run(sql`DROP TABLE \`disclosure_rels\`;`)
  await db.run(sql`DROP TABLE \`_disclosure_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_disclosure_v_version_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`_disclosure_v\`;`)
  await db.run(sql`DROP TABLE \`_disclosure_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_disclosure_v_rels\`;`)
  await db.run(sql`DROP TABLE \`bulletin_issue_contents\`;`)
  await db.run(sql`DROP TABLE \`bulletin_issue_facsimile\`;`)
  await db.run(sql`DROP TABLE \`bulletin_issue_attachments\`;`)
  await db.run(sql`DROP TABLE \`bulletin_issue_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`bulletin_issue\`;`)
  await db.run(sql`DROP TABLE \`bulletin_issue_texts\`;`)
  await db.run(sql`DROP TABLE \`bulletin_issue_rels\`;`)
  await db.run(sql`DROP TABLE \`_bulletin_issue_v_version_contents\`;`)
  await db.run(sql`DROP TABLE \`_bulletin_issue_v_version_facsimile\`;`)
  await db.run(sql`DROP TABLE \`_bulletin_issue_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_bulletin_issue_v_version_disclosure_changes\`;`)
  await db.run(sql`DROP TABLE \`_bulletin_issue_v\`;`)
  await db.run(sql`DROP TABLE \`_bulletin_issue_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_bulletin_issue_v_rels\`;`)
  await db.run(sql`DROP TABLE \`periodical\`;`)
  await db.run(sql`DROP TABLE \`_periodical_v\`;`)
  await db.run(sql`DROP TABLE \`standard_catalogue_item_legal_basis\`;`)
  await db.run(sql`DROP TABLE \`standard_catalogue_item_responsible_bodies\`;`)
  await db.run(sql`DROP TABLE \`standard_catalogue_item_channels\`;`)
  await db.run(sql`DROP TABLE \`standard_catalogue_item_disclosure_modes\`;`)
  await db.run(sql`DROP TABLE \`standard_catalogue_item_levels\`;`)
  await db.run(sql`DROP TABLE \`standard_catalogue_item\`;`)
  await db.run(sql`DROP TABLE \`_standard_catalogue_item_v_version_legal_basis\`;`)
  await db.run(sql`DROP TABLE \`_standard_catalogue_item_v_version_responsible_bodies\`;`)
  await db.run(sql`DROP TABLE \`_standard_catalogue_item_v_version_channels\`;`)
  await db.run(sql`DROP TABLE \`_standard_catalogue_item_v_version_disclosure_modes\`;`)
  await db.run(sql`DROP TABLE \`_standard_catalogue_item_v_version_levels\`;`)
  await db.run(sql`DROP TABLE \`_standard_catalogue_item_v\`;`)
  await db.run(sql`DROP TABLE \`catalogue\`;`)
  await db.run(sql`DROP TABLE \`_catalogue_v\`;`)
  await db.run(sql`DROP TABLE \`authority_issuer_codes\`;`)
  await db.run(sql`DROP TABLE \`authority_former_names\`;`)
  await db.run(sql`DROP TABLE \`authority\`;`)
  await db.run(sql`DROP TABLE \`_authority_v_version_issuer_codes\`;`)
  await db.run(sql`DROP TABLE \`_authority_v_version_former_names\`;`)
  await db.run(sql`DROP TABLE \`_authority_v\`;`)
  await db.run(sql`DROP TABLE \`section\`;`)
  await db.run(sql`DROP TABLE \`section_texts\`;`)
  await db.run(sql`DROP TABLE \`_section_v\`;`)
  await db.run(sql`DROP TABLE \`_section_v_texts\`;`)
  await db.run(sql`DROP TABLE \`topic\`;`)
  await db.run(sql`DROP TABLE \`_topic_v\`;`)
  await db.run(sql`DROP TABLE \`place\`;`)
  await db.run(sql`DROP TABLE \`_place_v\`;`)
  await db.run(sql`DROP TABLE \`site_head_block\`;`)
  await db.run(sql`DROP TABLE \`site_default_sections\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`DROP TABLE \`site_texts\`;`)
  await db.run(sql`DROP TABLE \`_site_v_version_head_block\`;`)
  await db.run(sql`DROP TABLE \`_site_v_version_default_sections\`;`)
  await db.run(sql`DROP TABLE \`_site_v\`;`)
  await db.run(sql`DROP TABLE \`_site_v_texts\`;`)
  await db.run(sql`DROP TABLE \`files\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`publications_texts\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_services\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`reservations\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
