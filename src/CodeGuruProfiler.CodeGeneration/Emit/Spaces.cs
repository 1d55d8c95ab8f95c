namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>The namespaces that generated code uses: those of the framework, of the runtime, and of the generated client.</summary>
internal static class Spaces
{
    public const string ObjectModel = "System.Collections.ObjectModel";
    public const string Globalization = "System.Globalization";
    public const string Net = "System.Net";
    public const string Numerics = "System.Numerics";
    public const string Text = "System.Text";
    public const string Json = "System.Text.Json";
    public const string JsonSerialization = "System.Text.Json.Serialization";

    public const string AmazonRuntime = "Amazon.Runtime";
    public const string Runtime = "CodeGuruProfiler.Client";
    public const string RuntimeHttp = "CodeGuruProfiler.Client.Http";
    public const string RuntimeRestJson = "CodeGuruProfiler.Client.RestJson";
    public const string RuntimeServiceErrors = "CodeGuruProfiler.Client.ServiceErrors";

    public const string Model = "Model";
    public const string Operations = "Operations";
    public const string Serialization = "Serialization";
}
