using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Control;

/// <summary>The body of a fork: <c>{"as":"other"}</c>.</summary>
internal static class ForkRequest
{
    public static bool TryRead(string text, [NotNullWhen(true)] out string? name, out ImmutableArray<WorldFileProblem> problems)
    {
        var found = new ProblemList();
        var fields = WorldFileReader.Parse(text, found) is { } root ? Fields.Of(root, new FilePlace(""), ["as"], found) : null;
        name = fields?.RequiredText("as", "write {\"as\":\"other\"}, the name of the new world");
        if (name is null && !found.Any)
            found.Add(1, "as", "as is missing", "write {\"as\":\"other\"}, the name of the new world");
        problems = found.InOrder();
        return name is not null && !found.Any;
    }
}
