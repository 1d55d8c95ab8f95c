using System.Collections.Frozen;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Naming;

/// <summary>The names of the types of one service: each is given once, and none hides a type that generated code uses.</summary>
internal sealed class TypeNames(Problems problems)
{
    // Generated files name these without their namespace.
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.Ordinal,
        "ArgumentNullException", "BlobComparer", "CancellationToken", "CodeGuruProfilerConnectionException", "CodeGuruProfilerException", "CodeGuruProfilerResponse",
        "CodeGuruProfilerTimeoutException", "DateTimeOffset", "Dictionary", "Encoding", "EqualityComparer", "Exception", "HashCode", "HttpMethod", "HttpValues", "IOpenEnum",
        "IReadOnlyDictionary", "IReadOnlyList", "JsonConverter", "JsonConverterAttribute", "JsonForms", "JsonTokenType", "JsonValues", "KeyValuePair",
        "ListComparer", "MapComparer", "Model", "Obsolete", "ObsoleteAttribute", "OpenEnumJsonConverter", "Operation", "OperationCanceledException", "Paged", "ReadOnlyDictionary",
        "ReadOnlyMemory", "RequestBuilder", "Require", "ResponseMetadata", "RetryableDetails", "ServiceError", "ServiceExceptions", "ServiceResponse",
        "StringBuilder", "StringComparison", "Task", "TimeSpan", "Uri", "Utf8JsonReader", "Utf8JsonWriter", "ValueTask", "ArgumentException");

    // The types that implicit usings make visible, as far as a service may have a shape of that name.
    private static readonly FrozenSet<string> Visible = FrozenSet.Create(
        StringComparer.Ordinal,
        "Action", "Array", "Attribute", "Barrier", "Base64Url", "Boolean", "Buffer", "Byte", "Char", "Comparer", "Console", "Convert", "DateOnly",
        "DateTime", "Decimal", "Delegate", "Directory", "Double", "Enum", "Enumerable", "Environment", "EventArgs", "EventHandler", "ExecutionContext",
        "File", "FileAccess", "FileInfo", "FileMode", "FileOptions", "FileShare", "FileStream", "Func", "Guid", "Half", "HashSet", "HttpClient",
        "HttpContent", "HttpRequestMessage", "HttpResponseMessage", "Index", "Int16", "Int32", "Int64", "Interlocked", "JsonDocument", "JsonElement",
        "JsonException", "JsonProperty", "JsonSerializer", "Lazy", "LinkedList", "List", "Lock", "Lookup", "Math", "Memory", "Monitor", "Mutex",
        "Nullable", "Object", "Overlapped", "Parallel", "Path", "Predicate", "Progress", "Queue", "Random", "Range", "Semaphore", "Single", "Span",
        "Stack", "Stream", "String", "TaskStatus", "Thread", "ThreadPool", "ThreadState", "TimeOnly", "TimeProvider", "Timeout", "Timer", "TimeZone",
        "Tuple", "Type", "Version", "Volatile", "WaitHandle");

    // Names that differ in case only would be one file on some machines.
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reserves a name for <paramref name="owner"/>, or adds a problem.</summary>
    public void Add(string name, string owner)
    {
        if (Taken.Contains(name))
        {
            problems.Add(Refusal.TakenName(owner, name));
        }
        else if (!_owners.TryAdd(name, owner) && _owners[name] != owner)
        {
            problems.Add(Refusal.NameClash("The service", name, _owners[name], owner));
        }
    }

    /// <summary>Gets how files outside the model's namespace write the name: <c>Range</c> alone would be System's as well.</summary>
    public static string Reference(string name)
        => Visible.Contains(name) ? $"Model.{name}" : name;
}
