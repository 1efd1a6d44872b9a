using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Putting a thing somewhere.</summary>
internal static class PutRules
{
    /// <summary>"Put it in A": the copied token is pasted, other things are entered.</summary>
    public static IEnumerable<Draft> Put(Deed deed)
    {
        if (deed.Object?.First is not { } what)
            return [];
        if (IsDate(deed, what))
            return SetRules.Set(deed);
        if (what.IsPronoun && deed.Memory.Thing is null)
            return PutUnknown(deed);
        if (InputRules.IsToken(deed, what))
            return IsKeptSafe(deed) ? [new Draft(StatementKind.Recommendation)] : PasteRules.Paste(deed);
        return InputRules.FieldOf(deed) is { } field ? [InputRules.Input(deed, field, InputRules.ValueOf(deed, what))] : [];
    }

    private static bool IsDate(Deed deed, Noun what) => what.Has("date") && what.Label is null && !deed.Names("token");

    private static bool IsKeptSafe(Deed deed) => deed.Tokens.Any(token => token.IsWord && Words.Is("safekeeping", token.Word));

    // "Put it in **A**", where the text before it names no thing.
    private static IEnumerable<Draft> PutUnknown(Deed deed) =>
        deed.Place?.Labels.FirstOrDefault() is { Style: not TextStyle.Code } ? PasteRules.Paste(deed) : OtherRules.Outside(deed);
}
