namespace AikidoGitLabSim.Support.Browser;

/// <summary>Strikes secrets out of a page before its picture is taken.</summary>
internal static class PageStriker
{
    /// <summary>Takes the secrets; the last one is a pattern for what looks like a token. Covers text, attributes, fields and what a field
    /// was preset with.</summary>
    public const string Script = """
        secrets => {
          const pattern = new RegExp(secrets.pop(), 'g');
          const struck = '[redacted]';
          const clean = text => secrets.filter(Boolean)
            .reduce((text, secret) => text.split(secret).join(struck), text).replace(pattern, struck);
          const visit = root => {
            const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) texts.currentNode.data = clean(texts.currentNode.data);
            for (const element of root.querySelectorAll('*')) {
              if (element.shadowRoot) visit(element.shadowRoot);
              for (const attribute of element.attributes) {
                const value = clean(attribute.value);
                if (value !== attribute.value) attribute.value = value;
              }
              if (element.type === 'password') element.value = '';
              else if ('value' in element && typeof element.value === 'string' && element.type !== 'file') {
                const value = clean(element.value);
                if (value !== element.value) element.value = value;
              }
            }
          };
          visit(document);
        }
        """;
}
