using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What a failed scenario prints: the error, the last request, the labels of the page, and where the rest is.</summary>
public sealed class FailureReport(
    BrowserDriver browser, GitLabDriver gitLab, Transcript transcript, WorldFile file, FeatureContext feature, ScenarioContext scenario,
    IReqnrollOutputHelper output)
{
    private const int LongestAnswer = 2_000;

    /// <summary>The step that failed; null: none did.</summary>
    public string? Step { get; set; }

    /// <summary>Saves what is left of the scenario, and prints the report.</summary>
    public async Task WriteAsync(Exception error)
    {
        var folder = Artifacts.FolderOf(scenario.ScenarioInfo);
        Directory.CreateDirectory(folder);
        var report = new StringBuilder();
        Add(report, "The error", error.Message);
        Add(report, "The last request", transcript.LastExchange is { } exchange ? Short(exchange) : null);
        Add(report, "The last page", browser.LastPage);
        Add(report, "The labels on the page", await LabelsAsync(error));
        var picture = await PictureAsync(folder);
        Add(report, "The picture", picture);
        if (LiveTarget.IsFor(scenario.ScenarioInfo) is { } target)
            Add(report, "The GitLab", target.ToString());
        else
            Add(report, "The world file", await SaveAsync(folder, "world.json", file.ToString()));
        if (await MomentAsync(error) is { } moment)
            Add(report, "The world at that moment", $"gitlab-sim open {await SaveAsync(folder, "moment.json", moment)}");
        Add(report, "All requests and answers", await SaveAsync(folder, "journal.txt", transcript.ToString()));
        output.WriteLine(new Secrets(transcript.Secrets).Clean(report.ToString()));
        if (File.Exists(picture))
            output.AddAttachment(picture);
    }

    private async Task<string?> MomentAsync(Exception error)
    {
        if (LiveTarget.IsFor(scenario.ScenarioInfo) is not null || await gitLab.TryMomentAsync() is not { } text)
            return null;
        var moment = JsonNode.Parse(text).ShouldNotBeNull();
        moment["scenario"] = new JsonObject
        {
            ["feature"] = feature.FeatureInfo.Title,
            ["name"] = scenario.ScenarioInfo.Title,
            ["step"] = Step,
            ["error"] = new Secrets(transcript.Secrets).Clean(error.Message),
        };
        return moment.ToJsonString();
    }

    // Printed only where a label was looked for.
    private async Task<string?> LabelsAsync(Exception error) => error switch
    {
        LabelMissingException missing => missing.Labels,
        PlaywrightException or TimeoutException => await browser.LabelsAsync(),
        _ => null,
    };

    private async Task<string?> PictureAsync(string folder)
    {
        try
        {
            return await browser.SaveAsync(folder);
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            return $"none: {gone.Message}";
        }
    }

    private async Task<string> SaveAsync(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, new Secrets(transcript.Secrets).Clean(text));
        return path;
    }

    private static void Add(StringBuilder report, string title, string? text)
    {
        if (text is not null)
            report.Append(title).AppendLine(":").Append("  ").AppendLine(text.ReplaceLineEndings("\n  "));
    }

    private static string Short(string text) =>
        text.Length > LongestAnswer ? $"{text[..LongestAnswer]}… (cut; journal.txt has all)" : text;
}
