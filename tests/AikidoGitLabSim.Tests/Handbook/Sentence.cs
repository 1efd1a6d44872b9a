using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Reads a sentence and writes its statements in short.</summary>
internal static class Sentence
{
    public static string Read(string text)
    {
        var page = PageReader.Read("page.md", text);
        return page.Statements.Count == 0 ? "nothing" : string.Join("; ", page.Statements.Select(InShort));
    }

    private static string InShort(Statement statement) => string.Join(' ', ((string?[])
    [
        statement.Kind.ToString(),
        statement.Action?.ToString(),
        statement.Target.Count > 0 ? $"[{string.Join(" > ", statement.Target)}]" : null,
        statement.Values.Count > 0 ? $"= {string.Join(" | ", statement.Values)}" : null,
        statement.Optional ? "optional" : null,
        statement.Negated ? "negated" : null,
    ]).Where(part => part is not null));
}
