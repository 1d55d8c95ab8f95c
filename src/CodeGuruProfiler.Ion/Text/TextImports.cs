using System.Globalization;

namespace CodeGuruProfiler.Ion;

// A local symbol table, as text, that declares imports and nothing else.
internal static class TextImports
{
    internal static void Write(ref GrowingBuffer text, DeclaredImports imports)
    {
        text.Append("$ion_symbol_table::{imports:["u8);
        foreach (ResolvedImport import in imports.Resolved)
        {
            text.Append("{name:"u8);
            TextQuoting.WriteQuoted(ref text, Utf8Text.Strict.GetBytes(import.Declared.Name), (byte)'"');
            string numbers = string.Create(
                CultureInfo.InvariantCulture, $",version:{import.Declared.Version},max_id:{import.Declared.MaxId}}},");
            text.Append(System.Text.Encoding.ASCII.GetBytes(numbers));
        }

        text.Append("]}\n"u8);
    }
}
