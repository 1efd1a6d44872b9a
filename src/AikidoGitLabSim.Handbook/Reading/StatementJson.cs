using System.Text.Json.Nodes;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Statements as JSON, with the names that the command line promises.</summary>
public static class StatementJson
{
    /// <summary>The name of a kind, such as <c>scope list</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name.</returns>
    public static string NameOf(StatementKind kind) => kind == StatementKind.ScopeList ? "scope list" : kind.ToString().ToLowerInvariant();

    /// <summary>The name of an action, such as <c>sign-in</c>.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The name.</returns>
    public static string NameOf(StatementAction action) => action == StatementAction.SignIn ? "sign-in" : action.ToString()
        .ToLowerInvariant();

    /// <summary>A statement with the properties of <c>handbook statements</c>; other commands add theirs.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="id">Its id in the catalogue; null where there is none.</param>
    /// <returns>The object.</returns>
    public static JsonObject Of(Statement statement, string? id = null) => new()
    {
        ["line"] = statement.Position.Line,
        ["column"] = statement.Position.Column,
        ["kind"] = NameOf(statement.Kind),
        ["text"] = statement.Text,
        ["action"] = statement.Action is { } action ? NameOf(action) : null,
        ["target"] = statement.Target.Count > 0 ? string.Join(" > ", statement.Target) : null,
        ["value"] = ValueOf(statement),
        ["condition"] = statement.Condition,
        ["optional"] = statement.Optional,
        ["negated"] = statement.Negated,
        ["branch"] = statement.Branch,
        ["edition"] = statement.Edition,
        ["id"] = id,
        ["fingerprint"] = statement.Fingerprint,
    };

    /// <summary>The statements of a page and what was not understood.</summary>
    /// <param name="page">The page.</param>
    /// <returns>IndentedJson.Options JSON.</returns>
    public static string Of(HelpPage page) => new JsonObject
    {
        ["page"] = page.Path,
        ["statements"] = new JsonArray([.. page.Statements.Select(statement => (JsonNode)Of(statement))]),
        ["notUnderstood"] = new JsonArray([.. page.NotUnderstood.Select(sentence => (JsonNode)new JsonObject
        {
            ["line"] = sentence.Position.Line,
            ["text"] = sentence.Text,
        })]),
    }.ToJsonString(IndentedJson.Options);

    private static JsonNode? ValueOf(Statement statement) => statement switch
    {
        { Kind: StatementKind.ScopeList } => new JsonArray([.. statement.Values.Select(value => (JsonNode)value)]),
        { Values: [] } => null,
        _ => string.Join(", ", statement.Values),
    };
}
