using System.Text;

namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>Standard output whose failures can be distinguished from those of other files.</summary>
internal sealed class GuardedOutput(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Try(() => output.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => output.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => output.Write(value));

    public override void Flush() => Try(output.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException closed)
        {
            // What .NET makes of a descriptor that is closed.
            throw new OutputFailedException("it is closed", closed);
        }
        catch (IOException failed)
        {
            throw new OutputFailedException(failed.Message, failed);
        }
    }
}
