using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Writes YAML: a section a paragraph, an item a line.</summary>
internal static partial class YamlNodeWriter
{
    private static readonly FrozenSet<string> ReadAsOther =
        new[] { "true", "false", "null", "yes", "no", "on", "off", "y", "n" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Write(MapNode root)
    {
        var yaml = new StringBuilder();
        foreach (var entry in root.Entries)
        {
            yaml.Append(entry.Key).Append(':');
            if (entry.Value is ListNode list)
                AppendItems(yaml, list);
            else
                AppendFlow(yaml.Append(' '), entry.Value);
            yaml.Append('\n');
        }

        return yaml.ToString();
    }

    /// <summary>Text as YAML: bare when it cannot be taken for anything else, else in double quotes.</summary>
    public static string Quote(string text) => IsBare(text) ? text : $"\"{string.Concat(text.Select(Escape))}\"";

    private static void AppendItems(StringBuilder yaml, ListNode list)
    {
        foreach (var item in list.Items)
            AppendFlow(yaml.Append("\n  - "), item);
    }

    private static void AppendFlow(StringBuilder yaml, Node node)
    {
        switch (node)
        {
            case ScalarNode { Plain: true } scalar:
                yaml.Append(scalar.Text);
                break;
            case ScalarNode scalar:
                yaml.Append(Quote(scalar.Text));
                break;
            case ListNode list:
                yaml.Append('[');
                AppendJoined(yaml, list.Items, AppendFlow);
                yaml.Append(']');
                break;
            case MapNode map:
                yaml.Append("{ ");
                AppendJoined(yaml, map.Entries, (to, entry) => AppendFlow(to.Append(Quote(entry.Key)).Append(": "), entry.Value));
                yaml.Append(" }");
                break;
            default:
                throw new ArgumentException($"{node.Noun} cannot be written", nameof(node));
        }
    }

    private static void AppendJoined<T>(StringBuilder yaml, IReadOnlyList<T> items, Action<StringBuilder, T> append)
    {
        for (var i = 0; i < items.Count; i++)
            append(i == 0 ? yaml : yaml.Append(", "), items[i]);
    }

    private static bool IsBare(string text) => !ReadAsOther.Contains(text) && Bare().IsMatch(text);

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => "\\n",
        '\t' => "\\t",
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
            string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
        _ => c.ToString(),
    };

    // Words with single blanks between them, dates and times: nothing that YAML reads anything into.
    [GeneratedRegex(
        @"\A(?:[A-Za-z_][A-Za-z0-9_./@+-]*(?: [A-Za-z0-9_./@+-]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+Z)?)\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Bare();
}
