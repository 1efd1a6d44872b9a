namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>The kind of a token of a sentence.</summary>
internal enum LexemeKind
{
    Word,

    /// <summary>A label: bold, quoted, as code, as a key or as a link.</summary>
    Label,

    /// <summary>A sign that joins the segments of a path.</summary>
    Arrow,

    /// <summary>Punctuation or a forced line break.</summary>
    Mark,
}
