using System.Globalization;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A page does not have what a scenario names by its label.</summary>
/// <param name="label">What was looked for, such as <c>button 'Create token'</c>.</param>
/// <param name="url">The page.</param>
/// <param name="patience">How long it was waited for.</param>
/// <param name="labels">The labels that the page has, a line for each role.</param>
public sealed class LabelMissingException(string label, string url, TimeSpan patience, string labels)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"There is no {label} on {url} after {patience.TotalSeconds:0.#} s"))
{
    public string Labels => labels;
}
