using System.Text.Json;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Reads one value; the reader is on its first token, and on its last token afterwards.</summary>
internal delegate T JsonElementReader<out T>(ref Utf8JsonReader json);
