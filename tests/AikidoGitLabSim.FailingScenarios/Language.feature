# language: de
Funktionalität: Another language

  Szenario: In German
    Angenommen a step that passes
    Wenn a step that passes
    Dann a step that passes
    Aber a step that passes
