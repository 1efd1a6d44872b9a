using System.Globalization;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads lists of words.</summary>
internal static class Texts
{
    public static List<(int Line, string Key, string Text)> Read(Fields fields, string key, string what)
    {
        var items = fields.Items(key);
        var texts = new List<(int, string, string)>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var below = string.Create(CultureInfo.InvariantCulture, $"{key}[{i}]");
            if (items[i] is ScalarNode { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
                texts.Add((scalar.Line, below, scalar.Text));
            else
                fields.RejectAt(items[i].Line, below, $"{what} is missing here", $"write {key}: [ … ] with {what} for each item");
        }

        return texts;
    }
}
