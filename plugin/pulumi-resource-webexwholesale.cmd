@echo off
rem Starts the plugin with the Node.js of the PATH.
where node >nul 2>nul
if errorlevel 1 (
    echo pulumi-resource-webexwholesale needs Node.js 22.9 or later on the PATH 1>&2
    exit /b 1
)
node "%~dp0start.js" %*
