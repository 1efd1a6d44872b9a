using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads lists of words.</summary>
internal static class Texts
{
    public static List<TextItem> Read(Fields fields, string key, string what)
    {
        var items = fields.Items(key);
        var texts = new List<TextItem>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is ScalarNode { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
                texts.Add(new TextItem(scalar.Line, new FilePlace(key, i), scalar.Text));
            else
                fields.RejectAt(items[i].Line, new FilePlace(key, i).ToString(), $"{what} is missing here",
                    $"write {key}: [ … ] with {what} for each item");
        }

        return texts;
    }
}
