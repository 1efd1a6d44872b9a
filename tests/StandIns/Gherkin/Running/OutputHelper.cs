using System.Globalization;
using System.Text;
using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed class OutputHelper : IReqnrollOutputHelper
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();

    public void WriteLine(string message)
    {
        lock (_lock)
            _text.AppendLine(message);
    }

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath) => WriteLine($"-> attachment: {filePath}");

    public string Take()
    {
        lock (_lock)
        {
            var text = _text.ToString();
            _text.Clear();
            return text;
        }
    }
}
