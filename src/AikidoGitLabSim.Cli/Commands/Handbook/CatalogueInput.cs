using AikidoGitLabSim.Handbook.Catalogue;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Reads the catalogue of statements: the file that is named, or the one that comes with the tool.</summary>
internal static class CatalogueInput
{
    private static readonly Lazy<StatementCatalogue> Own = new(ReadOwn);

    /// <summary>Reads it; an error is written to the terminal.</summary>
    /// <returns>The catalogue, or null after an error.</returns>
    public static async Task<StatementCatalogue?> ReadAsync(string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is null)
            return Own.Value;
        try
        {
            return StatementCatalogue.Read(await File.ReadAllTextAsync(file, cancellationToken));
        }
        catch (FormatException wrong)
        {
            await terminal
                .FailAsync(ExitCode.Input, $"{file} is not a catalogue of statements: {wrong.Message}",
                "see the top of docs/statements.yml for its keys");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            await terminal.FailAsync(ExitCode.Input, $"cannot read {file}: {missing.Message}", "give --catalogue a file that exists");
        }

        return null;
    }

    private static StatementCatalogue ReadOwn()
    {
        using var stream = typeof(CatalogueInput).Assembly.GetManifestResourceStream("statements.yml")
            ?? throw new InvalidOperationException("statements.yml is not embedded");
        using var reader = new StreamReader(stream);
        return StatementCatalogue.Read(reader.ReadToEnd());
    }
}
