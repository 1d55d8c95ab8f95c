// begin program
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddCodeGuruProfilerAgent(options => options.ProfilingGroupName = "web-shop");

WebApplication app = builder.Build();
app.MapGet("/", () => "Hello, World!");
app.Run();

// end program
