using System.Text.Json;
using Json.Schema;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>docs/validator-report.schema.json, as a JSON Schema library reads it.</summary>
internal static class PublishedSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromText(Documentation.Read("validator-report.schema.json")));

    /// <summary>What a report has against the schema: where, and what.</summary>
    public static string[] Problems(string report)
    {
        using var json = JsonDocument.Parse(report);
        var result = Schema.Value.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(detail => detail.Errors is not null)
            .Select(detail => $"{detail.InstanceLocation} {string.Join("; ", detail.Errors!.Values)}"), "invalid"];
    }
}
