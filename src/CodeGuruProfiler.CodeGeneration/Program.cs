using CodeGuruProfiler.CodeGeneration;

return new Command(Console.Out, Console.Error, Environment.CurrentDirectory).Run(args);
