using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Living;
using AikidoGitLabSim.Handbook.Reports;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Writes what a walk or a report leaves on disk.</summary>
/// <param name="report">The report.</param>
internal sealed class WalkFiles(LivingReport report)
{
    private const string PictureFolder = "pictures";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly LivingPage _page = new(report);

    /// <summary>Writes the verdicts of a walk as JSON.</summary>
    /// <param name="check">The verdicts.</param>
    /// <param name="hasPictures">Whether the pictures were written.</param>
    public string Json(CheckReport check, bool hasPictures) =>
        WalkJson.Of(check, report.Walks, picture => hasPictures ? $"{PictureFolder}/{_page.NameOf(picture)}" : null);

    /// <summary>Writes the report: HTML, JSON, SARIF, pictures.</summary>
    /// <returns>Whether it could be written; otherwise the error is on the terminal.</returns>
    public Task<bool> WriteReportAsync(string folder, Terminal terminal, CancellationToken cancellationToken) =>
        WriteAsync(folder, terminal, async () =>
    {
        var merged = report.Merged;
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), _page.Render(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.json"), Json(merged, hasPictures: true), cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "report.sarif"), SarifReport.Of(merged.Page, CheckFindings.Of(merged)), cancellationToken);
        await WritePicturesAsync(folder, cancellationToken);
    });

    /// <summary>Writes a walk: JSON and pictures.</summary>
    /// <returns>Whether it could be written; otherwise the error is on the terminal.</returns>
    public Task<bool> WriteWalkAsync(string folder, CheckReport walked, Terminal terminal, CancellationToken cancellationToken) =>
        WriteAsync(folder, terminal, async () =>
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "walk.json"), Json(walked, hasPictures: true), cancellationToken);
        await WritePicturesAsync(folder, cancellationToken);
    });

    /// <summary>Writes current pictures for the figures of the page, with a list of them and Markdown to copy.</summary>
    /// <returns>Whether they could be written; otherwise the error is on the terminal.</returns>
    public Task<bool> WriteFiguresAsync(string folder, Terminal terminal, CancellationToken cancellationToken) =>
        WriteAsync(folder, terminal, async () =>
    {
        var figures = PageFigures.Of(report);
        foreach (var figure in figures)
            await File.WriteAllBytesAsync(Path.Combine(folder, figure.File), figure.Picture.Image, cancellationToken);
        var list = figures.Select(figure =>
            new { figure.File, figure.Line, figure.Edition, Alt = figure.Picture.Caption, figure.Picture.Width, figure.Picture.Height });
        await File.WriteAllTextAsync(Path.Combine(folder, "figures.json"), JsonSerializer.Serialize(list, Lower), cancellationToken);
        var markdown = new StringBuilder();
        foreach (var figure in figures)
            markdown.Append(CultureInfo.InvariantCulture,
                $"<!-- line {figure.Line}, {figure.Edition} -->\n![{figure.Picture.Caption}]({figure.File})\n\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "figures.md"), markdown.ToString(), cancellationToken);
        await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{figures.Count} figures in {folder}"));
    });

    private static JsonSerializerOptions Lower { get; } = new(Indented) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private async Task WritePicturesAsync(string folder, CancellationToken cancellationToken)
    {
        var pictures = Directory.CreateDirectory(Path.Combine(folder, PictureFolder)).FullName;
        foreach (var picture in report.Walks.SelectMany(walk => walk.Statements).SelectMany(one => one.Pictures).DistinctBy(_page.NameOf))
            await File.WriteAllBytesAsync(Path.Combine(pictures, _page.NameOf(picture)), picture.Image, cancellationToken);
    }

    private static async Task<bool> WriteAsync(string folder, Terminal terminal, Func<Task> write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await write();
            return true;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            await terminal.FailAsync(ExitCode.Input, $"cannot write to {folder}: {denied.Message}", "give a folder that can be written");
            return false;
        }
    }
}
