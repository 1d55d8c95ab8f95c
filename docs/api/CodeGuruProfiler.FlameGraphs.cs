namespace CodeGuruProfiler.FlameGraphs
{
    public static class FlameGraph
    {
        public static System.Threading.Tasks.Task SaveHtmlAsync(CodeGuruProfiler.Profiles.CallTree tree, string path, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
        public static System.Threading.Tasks.Task SaveHtmlAsync(CodeGuruProfiler.Profiles.CallTreeComparison comparison, string path, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
        public static void WriteHtml(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteHtml(CodeGuruProfiler.Profiles.CallTree tree, System.IO.Stream stream, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteHtml(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteHtml(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.IO.Stream stream, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteSvg(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteSvg(CodeGuruProfiler.Profiles.CallTree tree, System.IO.Stream stream, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteSvg(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteSvg(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.IO.Stream stream, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteText(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteText(CodeGuruProfiler.Profiles.CallTree tree, System.IO.Stream stream, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteText(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteText(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.IO.Stream stream, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
    }
    public static class FlameGraphFragment
    {
        public const string DataMediaType = "application/json";
        public static string Script { get; }
        public static string ScriptHash { get; }
        public static string Style { get; }
        public static string StyleHash { get; }
        public static void WriteData(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteData(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null) { }
        public static void WriteElement(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null, string? id = null) { }
        public static void WriteElement(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.FlameGraphs.FlameGraphOptions? options = null, string? id = null) { }
    }
    public sealed class FlameGraphOptions
    {
        public FlameGraphOptions() { }
        public System.Collections.Generic.IReadOnlyList<string>? Counters { get; set; }
        public bool FlameUp { get; set; }
        public bool FriendlyNames { get; set; }
        public bool HeaviestFirst { get; set; }
        public int MaxNodes { get; set; }
        public int MaxTextDepth { get; set; }
        public double MinShare { get; set; }
        public string? Search { get; set; }
        public string? Subtitle { get; set; }
        public System.TimeSpan? TimePerCount { get; set; }
        public string Title { get; set; }
        public string Unit { get; set; }
        public int Width { get; set; }
    }
}
