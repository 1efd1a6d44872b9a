using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads the options that stand as bullets below the name of a field: "**Trigger**:", "[x] Pipeline events".</summary>
internal static class Options
{
    private const int MostWordsOfField = 4;
    private const int MostWordsOfOption = 5;

    /// <summary>The options to tick and to leave; empty where the bullets are something else.</summary>
    public static IReadOnlyList<(PageBlock Item, Draft Draft, Token[] Tokens)> Read(PageBlock block, List<PageBlock> below, Memory memory)
    {
        var tokens = TableRows.TokensOf(block);
        if (below.Count == 0 || !NamesField(tokens) || !below.TrueForAll(IsOption))
            return [];
        var field = Parts.Of(block, tokens[..^1]);
        memory.Option = field;
        var mixed = below.Exists(item => item.Checked == true);
        return [.. below.Select(item => (item, DraftOf(item, field, mixed), NameOf(item)))];
    }

    private static Draft DraftOf(PageBlock item, Part field, bool mixed)
    {
        var left = mixed && item.Checked == false;
        return new Draft(StatementKind.Action, left ? StatementAction.Unselect : StatementAction.Select)
        {
            Target = [field], Values = [Parts.Of(item, NameOf(item))], Negated = left,
        };
    }

    private static bool NamesField(Token[] tokens) => tokens is [.., { Word: ":" }] and { Length: <= MostWordsOfField + 1 }
        && !KeyValues.IsScopes(tokens[..^1])
        && (tokens is [{ IsLabel: true, Style: not TextStyle.Code }, _] || Words.Is("fieldname", tokens[..^1].TextOf().ToLowerInvariant()));

    private static bool IsOption(PageBlock item) => item.Kind == BlockKind.Item && NamesOption(NameOf(item));

    private static bool NamesOption(Token[] name) => name.Length is > 0 and <= MostWordsOfOption
        && name.All(token => token.Kind is LexemeKind.Word or LexemeKind.Label)
        && (name.Length == 1 || ClauseStarts.FiniteVerb(name, 0) < 0)
        && !(name[0].IsWord && name.Any(token => token.IsLabel)) && !ScopeLists.IsScopeWord(name[0]);

    private static Token[] NameOf(PageBlock item) => SentenceSplitter.Split(Tokeniser.Read(item)).FirstOrDefault()?.Tokens ?? [];
}
