import { TextsCell as TextsCell_1ae6e4fb4a01fffd5421fde399cb4a85 } from '../../../admin/texts-cell.tsx'
import { IssuerRowLabel as IssuerRowLabel_ae2d952f0b4ef5564e528045a3559b65 } from '../../../admin/issuer-row-label.tsx'
import { DayField as DayField_b4d3c0763c15d71d0e466c4b4de14ee2 } from '../../../admin/day-field.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { TableFeatureClient as TableFeatureClient_8a30bd007fac2f5596f97a08de4537e5 } from '@gongkai/cms/fields/rich-text/table-feature-client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NumberingFeatureClient as NumberingFeatureClient_207253acdd54bd84e359fae33bca8ff7 } from '@gongkai/cms/fields/rich-text/numbering-feature-client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextBlocksFeatureClient as TextBlocksFeatureClient_a2d4af433acf5219126388440c09f512 } from '@gongkai/cms/fields/rich-text/text-blocks-feature-client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AttachmentsField as AttachmentsField_d86346742ab7f167eefe34bd34801c78 } from '../../../admin/attachments-field.tsx'
import { AttachmentRowLabel as AttachmentRowLabel_26d93db48ac62eb34fbec421139e63cd } from '../../../admin/attachment-row-label.tsx'
import { EditionsField as EditionsField_e1a810c08ca9290d766aaded176ab133 } from '../../../admin/editions-field.tsx'
import { PublicationState as PublicationState_dcac44b52ccded6c16f6b84a1e8837a2 } from '../../../admin/publication-state.tsx'
import { SchedulePanel as SchedulePanel_59f97f45ae0ffd2c4ad76816b29d8e7c } from '../../../admin/schedule-panel.tsx'
import { WithdrawButton as WithdrawButton_8a56479bdf06cd77f101a45980558739 } from '../../../admin/withdraw-button.tsx'
import { PublicationReceipt as PublicationReceipt_055fc89e435a5285cbb7094bb44e5128 } from '../../../admin/publication-receipt.tsx'
import { InstantCell as InstantCell_52b40a2fd10ba4f0c609e2c00ca47cc5 } from '../../../admin/instant-cell.tsx'
import { ReleaseCell as ReleaseCell_ced95f2d4213397856530f9011bb0764 } from '../../../admin/release-cell.tsx'
import { StateCell as StateCell_6093f15b66db3ced7e4a708e7e770aa6 } from '../../../admin/state-cell.tsx'
import { AddressCell as AddressCell_578c8068ac8ace24b9cc000f0017f244 } from '../../../admin/address-cell.tsx'
import { ReleaseHold as ReleaseHold_e1e32ac895348bcc591988b450c698f3 } from '../../../admin/release-hold.tsx'
import { ScheduleSummary as ScheduleSummary_1a355d96465cd14f53657b0f763177fa } from '../../../admin/schedule-summary.tsx'
import { ScheduleStateCell as ScheduleStateCell_b000a03e25b54b5419bb80ea4a5bee0f } from '../../../admin/schedule-state-cell.tsx'
import { ServiceKey as ServiceKey_9c300abd5ccfe950582288da260d7daf } from '../../../admin/service-key.tsx'
import { Icon as Icon_b8b0d7e5fa1af51cd2c81b563fbcd6c4 } from '../../../admin/icon.tsx'
import { Logo as Logo_577f495c847acba9a56186a175b447bc } from '../../../admin/logo.tsx'
import { Desk as Desk_42df1fa721e6d3162ccfd39b2ecc9591 } from '../../../admin/desk.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/texts-cell.tsx#TextsCell": TextsCell_1ae6e4fb4a01fffd5421fde399cb4a85,
  "/admin/issuer-row-label.tsx#IssuerRowLabel": IssuerRowLabel_ae2d952f0b4ef5564e528045a3559b65,
  "/admin/day-field.tsx#DayField": DayField_b4d3c0763c15d71d0e466c4b4de14ee2,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@gongkai/cms/fields/rich-text/table-feature-client#TableFeatureClient": TableFeatureClient_8a30bd007fac2f5596f97a08de4537e5,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@gongkai/cms/fields/rich-text/numbering-feature-client#NumberingFeatureClient": NumberingFeatureClient_207253acdd54bd84e359fae33bca8ff7,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@gongkai/cms/fields/rich-text/text-blocks-feature-client#TextBlocksFeatureClient": TextBlocksFeatureClient_a2d4af433acf5219126388440c09f512,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/attachments-field.tsx#AttachmentsField": AttachmentsField_d86346742ab7f167eefe34bd34801c78,
  "/admin/attachment-row-label.tsx#AttachmentRowLabel": AttachmentRowLabel_26d93db48ac62eb34fbec421139e63cd,
  "/admin/editions-field.tsx#EditionsField": EditionsField_e1a810c08ca9290d766aaded176ab133,
  "/admin/publication-state.tsx#PublicationState": PublicationState_dcac44b52ccded6c16f6b84a1e8837a2,
  "/admin/schedule-panel.tsx#SchedulePanel": SchedulePanel_59f97f45ae0ffd2c4ad76816b29d8e7c,
  "/admin/withdraw-button.tsx#WithdrawButton": WithdrawButton_8a56479bdf06cd77f101a45980558739,
  "/admin/publication-receipt.tsx#PublicationReceipt": PublicationReceipt_055fc89e435a5285cbb7094bb44e5128,
  "/admin/instant-cell.tsx#InstantCell": InstantCell_52b40a2fd10ba4f0c609e2c00ca47cc5,
  "/admin/release-cell.tsx#ReleaseCell": ReleaseCell_ced95f2d4213397856530f9011bb0764,
  "/admin/state-cell.tsx#StateCell": StateCell_6093f15b66db3ced7e4a708e7e770aa6,
  "/admin/address-cell.tsx#AddressCell": AddressCell_578c8068ac8ace24b9cc000f0017f244,
  "/admin/release-hold.tsx#ReleaseHold": ReleaseHold_e1e32ac895348bcc591988b450c698f3,
  "/admin/schedule-summary.tsx#ScheduleSummary": ScheduleSummary_1a355d96465cd14f53657b0f763177fa,
  "/admin/schedule-state-cell.tsx#ScheduleStateCell": ScheduleStateCell_b000a03e25b54b5419bb80ea4a5bee0f,
  "/admin/service-key.tsx#ServiceKey": ServiceKey_9c300abd5ccfe950582288da260d7daf,
  "/admin/icon.tsx#Icon": Icon_b8b0d7e5fa1af51cd2c81b563fbcd6c4,
  "/admin/logo.tsx#Logo": Logo_577f495c847acba9a56186a175b447bc,
  "/admin/desk.tsx#Desk": Desk_42df1fa721e6d3162ccfd39b2ecc9591,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
