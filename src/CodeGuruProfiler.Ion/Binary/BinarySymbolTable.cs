using System.Buffers;
using CodeGuruProfiler.Ion.Symbols;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>Version marker and symbol tables of a stream that is being written: https://amazon-ion.github.io/ion-docs/docs/symbols.html</summary>
internal struct BinarySymbolTable()
{
    private const int AnnotationCode = 14;
    private const int Name = 4;
    private const int Version = 5;
    private const int MaxId = 8;

    private BinaryBuffer _buffer = new();
    private int _declared;
    private bool _versionWritten;
    private bool _hasTable;
    private bool _mustReset;

    /// <summary>The next table is not appended to what came before.</summary>
    public void Reset()
    {
        _mustReset = true;
        _hasTable = false;
        _declared = 0;
    }

    /// <summary>Declares the symbols that came since the last time.</summary>
    public void WriteTo(IBufferWriter<byte> output, SymbolInterner symbols, DeclaredImports imports)
    {
        if (!_versionWritten)
        {
            output.Write<byte>([0xE0, 0x01, 0x00, 0xEA]);
            _versionWritten = true;
        }

        if (symbols.Locals.Length == _declared && !_mustReset)
        {
            return;
        }

        ReadOnlySpan<byte> added = symbols.Locals[_declared..];
        WriteImports(imports);
        _buffer.WriteVarUInt(SystemSymbols.Symbols);
        _buffer.WriteHeader((int)IonType.List, added.Length);
        WriteStart(output, _buffer.CompleteLength + added.Length);
        _buffer.CopyTo(output);
        output.Write(added);
        _declared += added.Length;
        _hasTable = true;
        _mustReset = false;
    }

    public void Return() => _buffer.Return();

    private void WriteImports(DeclaredImports imports)
    {
        if (_hasTable)
        {
            // The table before, as a symbol: what follows is appended to it.
            _buffer.WriteVarUInt(SystemSymbols.Imports);
            _buffer.WriteUInt((int)IonType.Symbol, SystemSymbols.SymbolTable);
            return;
        }

        if (imports.Resolved.Count == 0)
        {
            return;
        }

        _buffer.WriteVarUInt(SystemSymbols.Imports);
        _buffer.Open((int)IonType.List);
        foreach (ResolvedImport import in imports.Resolved)
        {
            _buffer.Open((int)IonType.Struct);
            _buffer.WriteVarUInt(Name);
            byte[] name = Utf8Text.Strict.GetBytes(import.Declared.Name);
            _buffer.WriteHeader((int)IonType.String, name.Length);
            _buffer.WriteBytes(name);
            _buffer.WriteVarUInt(Version);
            _buffer.WriteUInt((int)IonType.Int, (uint)import.Declared.Version);
            _buffer.WriteVarUInt(MaxId);
            _buffer.WriteUInt((int)IonType.Int, (uint)import.Declared.MaxId);
            _buffer.Close();
        }

        _buffer.Close();
    }

    // $ion_symbol_table::{ with fields of so many bytes.
    private static void WriteStart(IBufferWriter<byte> output, long fieldsLength)
    {
        Span<byte> fields = stackalloc byte[BinaryBuffer.MaxHeader];
        fields = fields[..BinaryBuffer.PutHeader(fields, (int)IonType.Struct, fieldsLength)];
        ReadOnlySpan<byte> annotations = [0x81, 0x80 | SystemSymbols.SymbolTable];
        Span<byte> wrapper = stackalloc byte[BinaryBuffer.MaxHeader];
        wrapper = wrapper[..BinaryBuffer.PutHeader(wrapper, AnnotationCode, annotations.Length + fields.Length + fieldsLength)];
        output.Write(wrapper);
        output.Write(annotations);
        output.Write(fields);
    }
}
