namespace FamilyGuide.KnowledgeTests;

static class SmallContentTexts
{
    public const string Sources =
        """
        - id: S33
          title: "Help abroad"
          publisher: "Government Offices"
          url: "https://www.government.se/help"
          date: "2024-11"
          jurisdiction: "Sweden"
          quality: primary
        - id: S205
          title: "How it was done"
          publisher: "A newspaper"
          url: "https://news.example/how"
          date: ""
          quality: media
        """;

    public const string Places =
        """
        - id: roj
          names: {en: "Roj camp", sv: "lägret Roj", da: "lejren Roj", ar: "مخيم روج"}
          status: unclear
          as-of: 2026-02-23
          sources: [S205]
          note: {en: "Not known.", sv: "Inte känt.", da: "Vides ikke.", ar: "غير معروف."}
        """;

    public const string Authorities =
        """
        - id: damascus
          names: {en: "Damascus", sv: "Damaskus", da: "Damaskus", ar: "دمشق"}
          status: operating
          as-of: 2026-02-22
          sources: [S33]
        """;

    public const string Glossary =
        """
        - id: sapo
          names: {en: "Säpo", sv: "Säpo", da: "Säpo", ar: "سابو"}
          called: [Säkerhetspolisen]
          meaning: {en: "Sweden's security police.", sv: "Säkerhetspolisen.", da: "Sikkerhedspoliti.", ar: "شرطة الأمن."}
          sources: [S33]
        """;

    public const string Wording =
        """
        - {language: en, word: "jihadi", say: "person"}
        - {language: sv, word: "jihadi", say: "person"}
        """;

    public const string Helplines =
        """
        - id: se-112
          country: SE
          contact: "112"
          kind: emergency
          for: {en: "emergency", sv: "nödläge", da: "nødsituation", ar: "حالة طوارئ"}
          sources: [S33]
          as-of: "2018-10"
          verified: false
        """;

    public const string Countries =
        """
        - code: SE
          names: {en: "Sweden", sv: "Sverige", da: "Sverige", ar: "السويد"}
          emergency: "112"
          helpline: se-112
        """;

    public const string English =
        """
        ---
        id: report-a-relative
        version: 2
        title: How to report a relative
        topic: repatriation
        jurisdiction: [SE]
        who: [child, woman]
        places: [roj]
        claim: practice
        as-of: 2026-02-23
        review-by: 2026-05-31
        sources: [S33, S205]
        review: unreviewed
        helplines: [se-112]
        next: [trace-a-relative]
        questions:
          - How do I report my sister?
          - who do i call
        ---
        ## Short answer
        You write to the ministry. [S205] It keeps a list. [view] It answers. [S33]

        ## Steps
        1. Write to the ministry. [S33]
        2. Ask who runs the camp now. {roj} [S205]

        ## Cautions
        - Do not send money. [view]
        """;

    public const string Swedish =
        """
        ---
        id: report-a-relative
        title: Hur man anmäler en anhörig
        translates: 2
        review: native-speaker 2
        questions:
          - Hur anmäler jag min syster?
        ---
        ## Short answer
        Du skriver till departementet. [S205] Det har en lista. [view] Det svarar. [S33]

        ## Steps
        1. Skriv till departementet. [S33]
        2. Fråga vem som sköter lägret nu. {roj} [S205]

        ## Cautions
        - Skicka inte pengar. [view]
        """;

    public const string Tracing =
        """
        ---
        id: trace-a-relative
        version: 1
        title: How to have a relative searched for
        topic: repatriation
        jurisdiction: [general]
        who: [child]
        claim: report
        as-of: 2025-01-01
        review-by: 2026-01-01
        sources: [S205]
        review: content 1, legal 1, native-speaker 1
        questions: ["Where is my brother?"]
        ---
        ## Short answer
        The Red Cross searches. [S205]
        """;
}
