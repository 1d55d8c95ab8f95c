using System.Globalization;
using CodeGuruProfiler.Ion.Symbols;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>A local symbol table, as text, that declares imports and nothing else.</summary>
internal static class TextImports
{
    public static void Write(ref ByteBuffer text, DeclaredImports imports)
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
