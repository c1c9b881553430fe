// Languages with their region that companies commonly choose, for editors to offer; any other that ISO knows is as valid.

// prettier-ignore
export const commonLocales = [
    "ar_ae", "ar_sa", "bg_bg", "ca_es", "cs_cz", "da_dk", "de_at", "de_ch", "de_de", "el_gr", "en_au", "en_ca", "en_gb", "en_ie",
    "en_in", "en_nz", "en_us", "en_za", "es_co", "es_es", "es_mx", "et_ee", "fi_fi", "fr_be", "fr_ca", "fr_ch", "fr_fr", "he_il",
    "hi_in", "hr_hr", "hu_hu", "id_id", "it_ch", "it_it", "ja_jp", "ko_kr", "lt_lt", "lv_lv", "nb_no", "nl_be", "nl_nl", "pl_pl",
    "pt_br", "pt_pt", "ro_ro", "ru_ru", "sk_sk", "sl_si", "sr_rs", "sv_fi", "sv_se", "th_th", "tr_tr", "uk_ua", "vi_vn", "zh_cn",
    "zh_hk", "zh_tw",
] as const;

/** As locations spell it: `sv_se`. */
export type CommonLocale = (typeof commonLocales)[number];

/** As mails spell it: `sv` or `sv_SE`. */
export type CommonLanguage<Locale extends string = CommonLocale> = Locale extends `${infer Language}_${infer Region}`
    ? Language | `${Language}_${Uppercase<Region>}`
    : never;
