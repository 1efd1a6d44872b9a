using System.CommandLine;
using System.Text;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>The argument PAGE of the handbook commands, and how its file is read.</summary>
internal static class PageInput
{
    /// <summary>The page that is meant when none is named.</summary>
    public const string DefaultPage = "docs/page.md";

    private const int MostBytes = 4 * PageReader.LongestPage;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The argument; one instance for each command.</summary>
    public static Argument<string?> Argument() => new("PAGE")
    {
        Description = $"A Markdown file. Default: {DefaultPage}",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Reads a page; an error is written to the terminal.</summary>
    /// <param name="file">The file, or null for the page of docs.</param>
    /// <param name="terminal">Where errors are written.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The page, or null after an error; the exit code is then <see cref="ExitCode.Input"/>.</returns>
    public static async Task<HelpPage?> ReadAsync(string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is null && !File.Exists(DefaultPage))
            return OwnPage();
        file ??= DefaultPage;
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > MostBytes } large)
                throw new PageException($"{file} has {large.Length} bytes, more than the {MostBytes} of a help page",
                    "give the Markdown file of one page");
            return PageReader.Read(file, Strict.GetString(await File.ReadAllBytesAsync(file, cancellationToken)));
        }
        catch (PageException unreadable)
        {
            await terminal.FailAsync(ExitCode.Input, unreadable.Message, unreadable.Cure);
        }
        catch (DecoderFallbackException invalid)
        {
            await terminal.FailAsync(ExitCode.Input, $"{file} is not UTF-8: the byte at offset {invalid.Index} is invalid",
                "save the page as UTF-8");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            await terminal.FailAsync(ExitCode.Input, $"cannot read {file}: {missing.Message}",
                "give a Markdown file that exists and can be read");
        }

        return null;
    }

    // Outside of the repository, the page that comes with the tool.
    private static HelpPage OwnPage()
    {
        using var stream = typeof(PageInput).Assembly.GetManifestResourceStream("page.md")
            ?? throw new InvalidOperationException("page.md is not embedded");
        using var reader = new StreamReader(stream, Strict);
        return PageReader.Read(DefaultPage, reader.ReadToEnd());
    }
}
