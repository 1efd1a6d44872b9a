using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters.Configuration;
using Reqnroll.Formatters.Html;
using Reqnroll.Formatters.RuntimeSupport;
using Reqnroll.Utils;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Reqnroll's formatter without token values.</summary>
internal sealed class RedactedHtmlFormatter(IFormattersConfigurationProvider configuration, IFormatterLog log, IFileSystem files)
    : HtmlFormatter(configuration, log, files)
{
    protected override void FinalizeInitialization(
        string outputPath, IDictionary<string, object> formatterConfiguration, Action<bool> onInitialized)
    {
        base.FinalizeInitialization(outputPath, formatterConfiguration, onInitialized);
        ReportFiles.Add(outputPath);
    }

    protected override Task WriteToFile(Envelope envelope, CancellationToken cancellationToken) =>
        base.WriteToFile(Redaction.Clean(envelope), cancellationToken);
}
