using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Giving a name.</summary>
internal static class NamingRules
{
    /// <summary>"Pick a name you like, for example `x`": the name is entered.</summary>
    public static Draft Named(Deed deed, Noun what) => InputRules.Input(deed, deed.PartOf(InputRules.Head(what)), InputRules.Example(deed));

    public static IEnumerable<Draft> Name(Deed deed)
    {
        if (IsFree(deed))
            return [InputRules.Input(deed, deed.Implied("name"), null)];
        var value = ValueOf(deed);
        if (value is null && deed.Verb.Base == "call" && deed.Clause.Tokens[^1].Is(":"))
            return [new Draft(StatementKind.Action)];
        return value is null ? [] : [InputRules.Input(deed, deed.Implied("name"), value)];
    }

    // "Name it **scanner**", "name the token scanner"
    private static Part? ValueOf(Deed deed)
    {
        if ((deed.Tokens.LastOrDefault(token => token.IsLabel) ?? InNote(deed)) is { } label)
            return deed.PartOf(label);
        return deed.Object is { Nouns: [.., var last] } && deed.Tokens.Count() > 1 ? deed.PartOf([last.Tokens[^1]]) : null;
    }

    // "Name it whatever you like"
    private static bool IsFree(Deed deed) => !deed.Tokens.Any(token => token.IsLabel)
        && deed.Clause.Tokens.Any(token => token.Word is "whatever" or "anything" or "however" or "wish" or "like");

    // "(I use `x`)"
    private static Token? InNote(Deed deed) => deed.Clause.Notes.SelectMany(note => note).FirstOrDefault(token => token.IsLabel);
}
